package io.howdah.engine;

import io.howdah.error.HowdahException;
import io.howdah.inventory.HostPattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads --limit: patterns, and files of patterns after an at sign. */
final class LimitPattern {
  private LimitPattern() {}

  static HostPattern read(String limit) {
    List<String> parts = new ArrayList<>();
    for (String part : HostPattern.of(limit).parts()) {
      if (part.startsWith("@")) {
        parts.addAll(lines(part.substring(1)));
      } else {
        parts.add(part);
      }
    }
    // A limit file without a line, as a run without failures leaves it, limits nothing.
    return HostPattern.of(parts.isEmpty() ? List.of("all") : parts);
  }

  private static List<String> lines(String file) {
    if (Files.isDirectory(Path.of(file))) {
      throw new HowdahException(
          "Limit starting with \"@\" must be a file, not a directory: " + file);
    }
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (NoSuchFileException e) {
      throw new HowdahException("Unable to find limit file " + file, e);
    } catch (IOException e) {
      throw new HowdahException("Unable to read limit file " + file + ": " + e.getMessage(), e);
    }
  }
}
