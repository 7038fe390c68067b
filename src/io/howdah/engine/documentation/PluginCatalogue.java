package io.howdah.engine.documentation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lists every plugin of a kind that is a file. */
final class PluginCatalogue {
  private static final Set<String> NO_PLUGINS =
      Set.of(
          "COPYING",
          "CONTRIBUTING",
          "LICENSE",
          "README",
          "VERSION",
          "GUIDELINES",
          "MANIFEST",
          "Makefile");
  private static final Set<String> ENDINGS =
      Set.of(
          ".pyc", ".pyo", ".swp", ".bak", "~", ".rpm", ".md", ".txt", ".rst", ".yml", ".yaml",
          ".json");

  private final DocumentationPlaces places;

  PluginCatalogue(DocumentationPlaces places) {
    this.places = places;
  }

  /**
   * All of a kind, by full name.
   *
   * @param collection the only collection that is asked for, or null for all
   */
  Map<String, PluginSource> list(PluginKind kind, @Nullable String collection) {
    Map<String, PluginSource> found = new TreeMap<>();
    boolean legacy = "ansible.legacy".equals(collection);
    Path own = places.builtin(kind);
    if (own != null && (collection == null || legacy || "ansible.builtin".equals(collection))) {
      new Walk(kind, "ansible.builtin", found).of(own, "");
    }
    if (collection == null || legacy) {
      places.folders(kind).forEach(folder -> new Walk(kind, "", found).of(folder, ""));
    }
    for (Map.Entry<String, Path> entry : collections(collection).entrySet()) {
      Path folder = entry.getValue().resolve("plugins").resolve(kind.folder());
      new Walk(kind, entry.getKey(), found).of(folder, "");
    }
    return found;
  }

  /** Names and folders of the collections on disk; of several of one name the first counts. */
  Map<String, Path> collections(@Nullable String only) {
    Map<String, Path> found = new TreeMap<>();
    for (Path root : places.collections().roots()) {
      for (Path space : folders(root)) {
        for (Path folder : folders(space)) {
          String name = space.getFileName() + "." + folder.getFileName();
          if (only == null || only.equals(name)) {
            found.putIfAbsent(name, folder);
          }
        }
      }
    }
    return found;
  }

  private static List<Path> folders(Path parent) {
    return children(parent).stream()
        .filter(Files::isDirectory)
        .filter(path -> path.getFileName().toString().matches("[A-Za-z_]\\w*"))
        .toList();
  }

  private static List<Path> children(Path parent) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent)) {
      all.forEach(found::add);
    } catch (IOException none) {
      return List.of();
    }
    found.sort(null);
    return found;
  }

  /** A walk through the folders of one collection. */
  private record Walk(PluginKind kind, String collection, Map<String, PluginSource> found) {
    void of(Path folder, String prefix) {
      for (Path child : children(folder)) {
        String file = child.getFileName().toString();
        if (file.startsWith(".") || file.startsWith("__")) {
          continue;
        }
        if (!Files.isDirectory(child)) {
          file(child, prefix);
        } else if (!synthetic() || Files.exists(child.resolve("__init__.py"))) {
          of(child, prefix + file + ".");
        }
      }
    }

    private boolean synthetic() {
      return collection.isEmpty() || collection.equals("ansible.builtin");
    }

    private void file(Path file, String prefix) {
      String name = file.getFileName().toString();
      int dot = name.lastIndexOf('.');
      String stem = dot > 0 ? name.substring(0, dot) : name;
      String ending = dot > 0 ? name.substring(dot) : "";
      if (NO_PLUGINS.contains(stem) || ENDINGS.contains(ending) || Files.isSymbolicLink(file)) {
        return;
      }
      for (String plugin : names(file, stem)) {
        PluginSource source = new PluginSource(prefix + plugin, collection, file);
        found.putIfAbsent(source.listName(), source);
      }
    }

    private Collection<String> names(Path file, String stem) {
      if (kind.severalInFile()) {
        return PluginNames.in(DocumentReader.text(file), kind);
      }
      boolean none =
          kind == PluginKind.MODULE && stem.equals("async_wrapper")
              || kind == PluginKind.CACHE && stem.equals("base");
      return none ? List.of() : List.of(stem);
    }
  }
}
