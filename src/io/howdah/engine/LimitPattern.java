package io.howdah.engine;

import io.howdah.error.HowdahException;
import io.howdah.inventory.HostPattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    return HostPattern.ofSingle(parts);
  }

  private static List<String> lines(String file) {
    if (Files.isDirectory(Path.of(file))) {
      throw new HowdahException(
          "Limit starting with \"@\" must be a file, not a directory: " + bytes(file));
    }
    try {
      return Files.readAllLines(Path.of(file)).stream().map(String::strip).toList();
    } catch (NoSuchFileException e) {
      throw new HowdahException("Unable to find limit file " + bytes(file), e);
    } catch (IOException e) {
      throw new HowdahException("Unable to read limit file " + file + ": " + e.getMessage(), e);
    }
  }

  /** A file's name as Python says a string of bytes, as Ansible does here. */
  private static String bytes(String file) {
    StringBuilder said = new StringBuilder("b'");
    for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
      said.append(b >= ' ' && b < 0x7f ? String.valueOf((char) b) : "\\x%02x".formatted(b & 0xff));
    }
    return said.append('\'').toString();
  }
}
