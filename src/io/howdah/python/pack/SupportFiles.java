package io.howdah.python.pack;

import io.howdah.error.HowdahException;
import io.howdah.python.CollectionFolders;
import io.howdah.python.PluginFolders;
import io.howdah.python.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds module_utils by their full Python names. */
final class SupportFiles {
  private static final byte[] EMPTY = new byte[0];

  private final PluginFolders folders;
  private final CollectionFolders collections;
  private final @Nullable Path ansible;

  SupportFiles(PluginFolders folders, CollectionFolders collections, @Nullable Path ansible) {
    this.folders = folders;
    this.collections = collections;
    this.ansible = ansible;
  }

  /**
   * A file found.
   *
   * @param name its full Python name
   * @param source its content
   * @param isPackage whether it is a package's {@code __init__}
   * @param standsFor the full name of what it hands on to, or null
   */
  record Found(String name, byte[] source, boolean isPackage, @Nullable String standsFor) {
    String path() {
      return name.replace('.', '/') + (isPackage ? "/__init__.py" : ".py");
    }
  }

  /** Whether ansible.module_utils itself is at hand. */
  boolean hasAnsible() {
    return ansible != null || find("ansible.module_utils.basic").isPresent();
  }

  /** The file behind a full name; empty if there is none. */
  Optional<Found> find(String name) {
    List<String> parts = List.of(name.split("\\."));
    if (name.startsWith("ansible.module_utils.")) {
      return legacy(name, parts.subList(2, parts.size()));
    }
    if (parts.get(0).equals("ansible_collections")) {
      return ofCollection(name, parts);
    }
    return Optional.empty();
  }

  private Optional<Found> legacy(String name, List<String> rest) {
    if (rest.get(0).equals("six")) {
      return inFolders("ansible.module_utils.six", List.of("six"));
    }
    Optional<Found> file = inFolders(name, rest);
    return file.isPresent() ? file : handedOn(name, "ansible.builtin", String.join(".", rest));
  }

  private Optional<Found> inFolders(String name, List<String> rest) {
    List<Path> places = new ArrayList<>(folders.of("module_utils"));
    if (ansible != null) {
      places.add(ansible.resolve("module_utils"));
    }
    for (Path place : places) {
      Optional<Found> found = at(place.resolve(String.join("/", rest)), name);
      if (found.isPresent()) {
        return found;
      }
    }
    return places.stream().anyMatch(p -> Files.isDirectory(p.resolve(String.join("/", rest))))
        ? Optional.of(new Found(name, EMPTY, true, null))
        : Optional.empty();
  }

  private Optional<Found> ofCollection(String name, List<String> parts) {
    if (parts.size() < 6) {
      return Optional.of(new Found(name, EMPTY, true, null));
    }
    String collection = parts.get(1) + "." + parts.get(2);
    String rest = String.join(".", parts.subList(5, parts.size()));
    Optional<Found> redirected = handedOn(name, collection, rest);
    if (redirected.isPresent()) {
      return redirected;
    }
    return collections
        .folder(collection)
        .flatMap(
            folder -> at(folder.resolve(String.join("/", parts.subList(3, parts.size()))), name));
  }

  private Optional<Found> handedOn(String name, String collection, String rest) {
    Route route = collections.route(collection, "module_utils", rest);
    if (route.removed() != null) {
      throw new HowdahException("module_util " + name + " has been removed. " + route.removed());
    }
    if (route.redirect() == null) {
      return Optional.empty();
    }
    String target = expanded(route.redirect());
    String shim =
        "import importlib\nimport sys\n\nsys.modules[__name__] = importlib.import_module('"
            + target
            + "')\n";
    return Optional.of(new Found(name, shim.getBytes(StandardCharsets.UTF_8), true, target));
  }

  /** {@code ns.collection.some.util} as Python's name of it. */
  private static String expanded(String redirect) {
    String[] parts = redirect.split("\\.", 3);
    boolean isFull = redirect.startsWith("ansible_collections.") || parts.length < 3;
    return isFull
        ? redirect
        : "ansible_collections." + parts[0] + "." + parts[1] + ".plugins.module_utils." + parts[2];
  }

  private static Optional<Found> at(Path stem, String name) {
    Path init = stem.resolve("__init__.py");
    if (Files.isRegularFile(init)) {
      return Optional.of(new Found(name, read(init), true, null));
    }
    Path file = stem.resolveSibling(stem.getFileName() + ".py");
    return Files.isRegularFile(file)
        ? Optional.of(new Found(name, read(file), false, null))
        : Optional.empty();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new HowdahException("Can't read " + file + ": " + e.getMessage(), e);
    }
  }
}
