package io.howdah.report.console;

import io.howdah.event.TaskInfo;
import io.howdah.event.TaskResult;
import io.howdah.report.console.ConsoleSettings.Option;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lines about a host's and an item's result have in common.
 *
 * @param display where lines go
 * @param text turns values into text
 */
record ResultParts(Display display, ResultText text) {

  /** Whether the settings ask for it. */
  boolean has(Option option) {
    return display.settings().has(option);
  }

  /** A result as the settings show it. */
  String values(Map<String, @Nullable Object> values, TaskResult result) {
    return text.of(values, result.hints().verboseAlways());
  }

  /** Prints a line about a failure where failures go. */
  void failure(String line, Tint tint) {
    if (has(Option.FAILED_TO_STDERR)) {
      display.errorLine(line, tint);
    } else {
      display.line(line, tint);
    }
  }

  /** A good result's colour. */
  static Tint tint(TaskResult result) {
    return result.changed() ? Tint.CHANGED : Tint.OK;
  }

  /** A good result's values where they are to be seen. */
  String verbose(TaskInfo task, TaskResult result, Map<String, @Nullable Object> values) {
    return text.isVerbose(result, 0)
        ? " => " + values(ResultText.meant(task.action(), values), result)
        : "";
  }
}
