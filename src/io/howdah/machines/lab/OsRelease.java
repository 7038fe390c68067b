package io.howdah.machines.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads os-release. */
final class OsRelease {
  private OsRelease() {}

  /** Its names and values without their quotes; nothing where there is no such file. */
  static Map<String, String> read(Path file) {
    Map<String, String> values = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          values.put(line.substring(0, equals), line.substring(equals + 1).replaceAll("[\"']", ""));
        }
      }
    } catch (IOException e) {
      // Not every system has one; its absence says "unknown".
    }
    return values;
  }
}
