package io.howdah.module.packaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file of sections and keys as Python's RawConfigParser reads and writes it: keys in lower case,
 * values of several lines with the further ones indented, comments lost.
 */
final class IniText {
  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();

  /** Reads a file's text. */
  static IniText parse(String text) {
    IniText ini = new IniText();
    Map<String, String> section = null;
    String key = null;
    for (String line : text.lines().toList()) {
      boolean comment = line.strip().startsWith("#") || line.strip().startsWith(";");
      if (comment || line.isBlank()) {
        continue;
      }
      if (key != null && section != null && Character.isWhitespace(line.charAt(0))) {
        section.merge(key, line.strip(), (before, more) -> before + "\n" + more);
      } else if (line.startsWith("[") && line.indexOf(']') > 0) {
        String name = line.substring(1, line.lastIndexOf(']'));
        section = ini.sections.computeIfAbsent(name, n -> new LinkedHashMap<>());
        key = null;
      } else if (section != null) {
        key = pair(line, section);
      }
    }
    return ini;
  }

  private static @Nullable String pair(String line, Map<String, String> section) {
    int equals = line.indexOf('=');
    int colon = line.indexOf(':');
    int at = equals < 0 || colon >= 0 && colon < equals ? colon : equals;
    if (at < 0) {
      return null;
    }
    String key = line.substring(0, at).strip().toLowerCase(java.util.Locale.ROOT);
    section.put(key, line.substring(at + 1).strip());
    return key;
  }

  /** Puts a section at the end, in place of one of its name. */
  void replace(String name, Map<String, String> keys) {
    sections.remove(name);
    sections.put(name, keys);
  }

  /** Drops a section. */
  void remove(String name) {
    sections.remove(name);
  }

  boolean isEmpty() {
    return sections.isEmpty();
  }

  /** Sections and keys sorted, for comparison and diff. */
  String sorted() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(sections)
        .forEach(
            (name, keys) -> {
              text.append('[').append(name).append("]\n");
              new TreeMap<>(keys)
                  .forEach((k, v) -> text.append(k).append(" = ").append(v).append('\n'));
              text.append('\n');
            });
    return text.toString();
  }

  /** The file's text. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Map<String, String>> section : sections.entrySet()) {
      text.append('[').append(section.getKey()).append("]\n");
      for (Map.Entry<String, String> pair : section.getValue().entrySet()) {
        List<String> lines = pair.getValue().lines().toList();
        text.append(pair.getKey()).append(" = ").append(String.join("\n\t", lines)).append('\n');
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return sections.keySet().toString();
  }
}
