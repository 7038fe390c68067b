package io.howdah.module.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code key = value} lines as sysctl reads it.
 *
 * @param lines without surrounding blanks
 */
record SysctlFile(List<String> lines) {
  static SysctlFile parse(String text) {
    List<String> lines = new ArrayList<>();
    if (!text.isEmpty()) {
      text.lines().forEach(line -> lines.add(line.strip()));
    }
    return new SysctlFile(lines);
  }

  private static boolean isSetting(String line) {
    return !line.isEmpty() && !line.startsWith("#") && !line.startsWith(";") && line.contains("=");
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf('=')).strip();
  }

  /** The last value that the file gives a key, or null. */
  @Nullable String value(String key) {
    String value = null;
    for (String line : lines) {
      if (isSetting(line) && key(line).equals(key)) {
        value = line.substring(line.indexOf('=') + 1).strip();
      }
    }
    return value;
  }

  /** The file with a key's first line set and its others gone; an empty value drops the key. */
  String with(String key, String value) {
    StringBuilder out = new StringBuilder();
    Set<String> seen = new HashSet<>();
    for (String line : lines) {
      if (!isSetting(line)) {
        out.append(line).append('\n');
      } else if (seen.add(key(line))) {
        boolean ours = key(line).equals(key);
        String kept = line.substring(line.indexOf('=') + 1).strip();
        if (!ours || !value.isEmpty()) {
          out.append(key(line)).append('=').append(ours ? value : kept).append('\n');
        }
      }
    }
    if (!seen.contains(key) && !value.isEmpty()) {
      out.append(key).append('=').append(value).append('\n');
    }
    return out.toString();
  }
}
