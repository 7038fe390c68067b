package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.cli.config.Configuration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where collections lie. */
final class CollectionFolders {
  private CollectionFolders() {}

  /** The folders named {@code ansible_collections}: {@code -p}'s, then the configuration's. */
  static List<Path> of(CommandContext context, @Nullable String given) {
    Configuration configuration = context.configuration();
    List<Path> all = new ArrayList<>();
    if (given != null) {
      Stream.of(given.split(":"))
          .map(configuration::resolve)
          .map(CollectionFolders::top)
          .forEach(all::add);
    }
    configuration.paths("COLLECTIONS_PATHS").stream().map(CollectionFolders::top).forEach(all::add);
    return all;
  }

  /** The folder {@code ansible_collections} of a path. */
  static Path top(Path path) {
    return path.endsWith("ansible_collections") ? path : path.resolve("ansible_collections");
  }

  /** Where a collection lies, in the first of the folders that has it. */
  static Optional<Path> find(List<Path> folders, String name) {
    String[] parts = name.split("\\.", 2);
    return folders.stream()
        .map(top -> top.resolve(parts[0]).resolve(parts.length > 1 ? parts[1] : ""))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** The collections below a folder and their versions, by name. */
  static TreeMap<String, String> versions(Path top) {
    TreeMap<String, String> all = new TreeMap<>();
    if (!Files.isDirectory(top)) {
      return all;
    }
    for (Path path : Trees.inside(top)) {
      if (path.getNameCount() == top.getNameCount() + 2 && Files.isDirectory(path)) {
        Path relative = top.relativize(path);
        all.put(relative.getName(0) + "." + relative.getName(1), version(path));
      }
    }
    return all;
  }

  private static String version(Path folder) {
    boolean known =
        Files.exists(folder.resolve("MANIFEST.json")) || Files.exists(folder.resolve("galaxy.yml"));
    return known ? Manifest.of(folder).version() : "*";
  }
}
