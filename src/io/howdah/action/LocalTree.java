package io.howdah.action;

import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of this machine's, taken apart. Keys are paths below the destination.
 *
 * @param files what to read
 * @param directories to make
 * @param links to make, with what they point to
 */
record LocalTree(Map<String, Path> files, List<String> directories, Map<String, String> links) {

  /** Ansible's order: a folder's own files, then what is below. */
  private static final Comparator<Path> FILES_FIRST =
      Comparator.<Path, Boolean>comparing(Files::isDirectory).thenComparing(path -> path);

  /**
   * Walks a folder, names in order, files before folders.
   *
   * @param prefix put before each path; empty, or the folder's own name
   * @param follow whether links are taken for what they point to
   */
  static LocalTree of(Path top, String prefix, boolean follow) {
    LocalTree tree = new LocalTree(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
    try {
      if (!prefix.isEmpty()) {
        tree.directories.add(prefix);
      }
      tree.walk(top, prefix, follow, List.of(top.toRealPath()));
    } catch (IOException e) {
      throw new HowdahException("can't read the folder " + top + ": " + e.getMessage(), e);
    }
    return tree;
  }

  private void walk(Path folder, String prefix, boolean follow, List<Path> around)
      throws IOException {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(folder)) {
      entries = listed.sorted(FILES_FIRST).toList();
    }
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      String path = prefix.isEmpty() ? name : prefix + "/" + name;
      boolean link = Files.isSymbolicLink(entry);
      if (link && (!follow || !Files.exists(entry) || around.contains(entry.toRealPath()))) {
        links.put(path, Files.readSymbolicLink(entry).toString());
      } else if (Files.isDirectory(entry)) {
        directories.add(path);
        List<Path> inside = new ArrayList<>(around);
        inside.add(entry.toRealPath());
        walk(entry, path, follow, inside);
      } else {
        files.put(path, entry);
      }
    }
  }
}
