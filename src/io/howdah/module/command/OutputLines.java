package io.howdah.module.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys {@code stdout_lines} and {@code stderr_lines} that Ansible adds to every result. */
public final class OutputLines {
  private OutputLines() {}

  /** Adds the lines of stdout and stderr where these are there and their lines are not. */
  public static void addTo(Map<String, @Nullable Object> values) {
    for (String key : List.of("stdout", "stderr")) {
      if (values.get(key) instanceof String text && !values.containsKey(key + "_lines")) {
        values.put(key + "_lines", split(text));
      }
    }
  }

  /** Lines as Python's str.splitlines gives them. */
  public static List<Object> split(String text) {
    List<Object> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBreak(c)) {
        continue;
      }
      lines.add(text.substring(start, i));
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      }
      start = i + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  private static boolean isBreak(char c) {
    return (c >= '\n' && c <= '\r')
        || (c >= '\u001c' && c <= '\u001e')
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }
}
