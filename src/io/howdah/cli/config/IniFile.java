package io.howdah.cli.config;

import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads ansible.cfg as Python's configparser does: sections, {@code key = value}, continuations.
 */
final class IniFile {
  private final Path file;
  private final Map<String, String> values = new LinkedHashMap<>();
  private String section = "";
  private @Nullable String key;
  private int line;

  private IniFile(Path file) {
    this.file = file;
  }

  /** Values by {@code section.key}, keys in lower case. */
  static Map<String, String> read(Path file) {
    IniFile reader = new IniFile(file);
    try {
      for (String text : Files.readAllLines(file)) {
        reader.line++;
        reader.line(text);
      }
    } catch (IOException e) {
      throw new HowdahException("Unable to read " + file + ": " + e.getMessage(), e);
    }
    return reader.values;
  }

  private void line(String text) {
    String bare = text.strip();
    if (bare.isEmpty() || bare.startsWith("#") || bare.startsWith(";")) {
      return;
    }
    if (Character.isWhitespace(text.charAt(0)) && key != null) {
      values.merge(section + "." + key, withoutComment(bare), (a, b) -> a + "\n" + b);
    } else if (bare.startsWith("[") && bare.contains("]")) {
      section = bare.substring(1, bare.indexOf(']'));
      key = null;
    } else {
      entry(bare);
    }
  }

  private void entry(String text) {
    int at = firstOf(text, List.of("=", ":"));
    if (at < 0 || section.isEmpty()) {
      throw new HowdahException(
          "Error reading config file (" + file + "): not a section and not 'key = value': " + text,
          new SourceLocation(file.toString(), line, 1));
    }
    key = text.substring(0, at).strip().toLowerCase(Locale.ROOT);
    values.put(section + "." + key, withoutComment(text.substring(at + 1)).strip());
  }

  private static int firstOf(String text, List<String> marks) {
    return marks.stream().mapToInt(text::indexOf).filter(i -> i > 0).min().orElse(-1);
  }

  private static String withoutComment(String text) {
    int comment = text.indexOf(" ;");
    return comment < 0 ? text : text.substring(0, comment);
  }
}
