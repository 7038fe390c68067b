package io.howdah.engine.foreign;

import io.howdah.python.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the files of filter, test and lookup plugins. */
final class PluginFiles {
  private final ForeignCode code;

  PluginFiles(ForeignCode code) {
    this.code = code;
  }

  /**
   * A file that may bring plugins.
   *
   * @param python its name as a Python module
   * @param collection the collection that it belongs to, or null
   */
  record PluginFile(Path path, String python, @Nullable String collection) {}

  /** Files of a kind that belong to no collection, in the order in which they count. */
  List<PluginFile> loose(String kind) {
    List<PluginFile> files = new ArrayList<>();
    for (Path folder : code.folders().of(kind + "_plugins")) {
      for (Path file : python(folder)) {
        String unique = Integer.toUnsignedString(file.hashCode()) + "_" + stem(file);
        files.add(new PluginFile(file, "ansible.plugins." + kind + "." + unique, null));
      }
    }
    return files;
  }

  /** The name that a collection's routing leads to; the name itself where it says nothing. */
  String routed(String fullName, String kind) {
    String name = fullName;
    for (int i = 0; i < 10; i++) {
      String[] parts = name.split("\\.", 3);
      Route route = code.collections().route(parts[0] + "." + parts[1], kind, parts[2]);
      if (route.redirect() == null) {
        return name;
      }
      name = route.redirect();
      if (name.split("\\.").length < 3) {
        return name;
      }
    }
    return name;
  }

  /** Files of a collection that may bring this plugin: the one named like it first. */
  List<PluginFile> ofCollection(String fullName, String kind) {
    String[] parts = fullName.split("\\.", 3);
    String collection = parts[0] + "." + parts[1];
    Optional<Path> folder =
        code.collections().folder(collection).map(f -> f.resolve("plugins/" + kind));
    if (folder.isEmpty()) {
      return List.of();
    }
    String inside = parts[2].replace('.', '/');
    Path place = folder.get().resolve(inside).getParent();
    List<Path> files = new ArrayList<>(python(place == null ? folder.get() : place));
    Path same = folder.get().resolve(inside + ".py");
    if (files.remove(same)) {
      files.add(0, same);
    }
    return files.stream().map(file -> new PluginFile(file, pythonName(file), collection)).toList();
  }

  private static String pythonName(Path file) {
    String whole = file.toString();
    String inside = whole.substring(whole.lastIndexOf("/ansible_collections/") + 1);
    return inside.substring(0, inside.length() - ".py".length()).replace('/', '.');
  }

  static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".py".length());
  }

  private static List<Path> python(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".py") && !f.endsWith("__init__.py"))
          .sorted()
          .toList();
    } catch (IOException none) {
      return List.of();
    }
  }
}
