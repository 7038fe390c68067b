package io.howdah.report.console;

import io.howdah.report.text.PythonLabel;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Results of modules that run a command, as the minimal and oneline callbacks show them. */
final class CommandText {
  private static final Set<String> NAMES =
      Set.of("command", "win_command", "shell", "win_shell", "raw");

  private CommandText() {}

  /** Whether the action runs a command, by its short or its full name. */
  static boolean isCommand(String action) {
    return NAMES.contains(action.replaceFirst("^ansible\\.(builtin|legacy)\\.", ""));
  }

  /** Return code on the first line, then what the command printed. */
  static String block(String host, String word, Map<String, @Nullable Object> values) {
    return "%s | %s | rc=%s >>\n%s%s%s\n"
        .formatted(
            host, word, code(values), text(values, "stdout"), text(values, "stderr"), msg(values));
  }

  /** All on one line. */
  static String line(String host, String word, Map<String, @Nullable Object> values) {
    String stderr = flat(text(values, "stderr"));
    return "%s | %s | rc=%s | (stdout) %s%s"
        .formatted(
            host,
            word,
            code(values),
            flat(text(values, "stdout")),
            stderr.isEmpty() ? "" : " (stderr) " + stderr);
  }

  private static String code(Map<String, @Nullable Object> values) {
    return PythonLabel.of(values.getOrDefault("rc", -1L));
  }

  private static String msg(Map<String, @Nullable Object> values) {
    return text(values, "msg");
  }

  private static String text(Map<String, @Nullable Object> values, String key) {
    Object value = values.get(key);
    return value == null ? "" : PythonLabel.of(value);
  }

  private static String flat(String text) {
    return text.replace("\n", "\\n").replace("\r", "\\r");
  }
}
