package io.howdah.templating.render;

import io.howdah.templating.value.PyText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the controller's files by relative names, as lookups and actions do. */
final class FileSearch {
  private FileSearch() {}

  /** ansible_search_path, then the folder of the playbook. */
  static List<Path> paths(Frame frame) {
    Set<Path> found = new LinkedHashSet<>();
    Object given = frame.run().variable("ansible_search_path");
    if (given instanceof List<?> list) {
      list.forEach(path -> found.add(Path.of(PyText.str(path))));
    }
    found.add(frame.settings().basedir());
    return new ArrayList<>(found);
  }

  static Optional<Path> find(Frame frame, String subfolder, String name) {
    Path path = expanded(frame, name);
    if (path.isAbsolute()) {
      return Optional.of(path).filter(Files::exists);
    }
    for (Path folder : paths(frame)) {
      for (Path candidate :
          List.of(folder.resolve(subfolder).resolve(path), folder.resolve(path))) {
        if (Files.exists(candidate)) {
          return Optional.of(candidate.normalize());
        }
      }
    }
    return Optional.empty();
  }

  private static Path expanded(Frame frame, String name) {
    String home = frame.environment().get("HOME");
    return home != null && name.startsWith("~/") ? Path.of(home, name.substring(2)) : Path.of(name);
  }
}
