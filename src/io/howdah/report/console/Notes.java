package io.howdah.report.console;

import io.howdah.event.TaskResult;
import io.howdah.report.console.ConsoleSettings.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a result brings besides its values: warnings, deprecations, an exception's trace. */
final class Notes {
  private static final int VERY_VERBOSE = 3;

  private final Display display;

  Notes(Display display) {
    this.display = display;
  }

  /** Tells warnings and deprecations where wanted; the values without those told. */
  Map<String, @Nullable Object> warn(Map<String, @Nullable Object> values) {
    boolean some = isSome(values, "warnings") || isSome(values, "deprecations");
    if (!some || !display.settings().has(Option.ACTION_WARNINGS)) {
      return values;
    }
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(values);
    if (isSome(rest, "warnings") && rest.remove("warnings") instanceof List<?> warnings) {
      warnings.forEach(w -> display.warning(String.valueOf(w), false));
    }
    if (isSome(rest, "deprecations") && rest.remove("deprecations") instanceof List<?> all) {
      all.forEach(this::deprecation);
    }
    return rest;
  }

  private static boolean isSome(Map<String, @Nullable Object> values, String key) {
    return values.get(key) instanceof List<?> list && !list.isEmpty();
  }

  private void deprecation(@Nullable Object entry) {
    if (entry instanceof Map<?, ?> map) {
      display.deprecation(
          String.valueOf(map.get("msg")),
          textOrNull(map.get("collection_name")),
          when(textOrNull(map.get("version")), textOrNull(map.get("date"))));
    }
  }

  private static @Nullable String textOrNull(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** When it goes away, in Ansible's words. */
  static String when(@Nullable String version, @Nullable String date) {
    if (date != null) {
      return "in a release after " + date + ".";
    }
    return version == null ? "in a future release." : "in version " + version + ".";
  }

  /** An exception's last line, or all of it where the run is very verbose. */
  void exception(TaskResult result, boolean toStderr) {
    Object trace = result.values().get("exception");
    if (trace == null) {
      return;
    }
    String text = exceptionText(trace.toString(), "The full traceback is:\n");
    if (toStderr) {
      display.errorLine(text, Tint.ERROR);
    } else {
      display.line(text, Tint.ERROR);
    }
  }

  /** The words for an exception; {@code heading} stands before a whole trace. */
  String exceptionText(String trace, String heading) {
    if (display.settings().verbosity() >= VERY_VERBOSE) {
      return heading + trace;
    }
    String[] lines = trace.strip().split("\n");
    return "An exception occurred during task execution. To see the full traceback, use -vvv."
        + " The error was: "
        + lines[lines.length - 1];
  }
}
