package io.howdah.module.facts;

import io.howdah.module.command.Sections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The host's answers.
 *
 * @param told sections by name
 * @param files text of each file that was read, by path; empty files are not there
 * @param factPath the option fact_path
 * @param warnings what the user should hear
 */
record FactSource(
    Sections told, Map<String, String> files, String factPath, List<Object> warnings) {

  static FactSource of(Sections told, String factPath) {
    return new FactSource(told, files(told.text("files")), factPath, new ArrayList<>());
  }

  /** Lines of PATH:TEXT; a file that two groups asked for comes twice and counts once. */
  private static Map<String, String> files(String text) {
    Map<String, String> files = new LinkedHashMap<>();
    StringBuilder open = new StringBuilder();
    String path = "";
    for (String line : text.split("\n")) {
      int colon = Math.max(line.indexOf(':'), 0);
      if (!line.substring(0, colon).equals(path)) {
        files.put(path, open.toString());
        path = line.substring(0, colon);
        open.setLength(0);
      }
      open.append(line, Math.min(colon + 1, line.length()), line.length()).append('\n');
    }
    files.put(path, open.toString());
    return files;
  }

  /** A file's text without blanks around it; empty if the file is not there or is empty. */
  Optional<String> file(String path) {
    return Optional.ofNullable(files.get(path)).map(String::strip).filter(t -> !t.isEmpty());
  }

  /** A file's lines, none if it is not there. */
  List<String> lines(String path) {
    return file(path).map(text -> text.lines().toList()).orElse(List.of());
  }

  /** The names directly below a directory under which files were read, sorted. */
  List<String> below(String directory) {
    TreeSet<String> names = new TreeSet<>();
    for (String path : files.keySet()) {
      if (path.startsWith(directory)) {
        int slash = path.indexOf('/', directory.length());
        names.add(path.substring(directory.length(), slash < 0 ? path.length() : slash));
      }
    }
    return new ArrayList<>(names);
  }
}
