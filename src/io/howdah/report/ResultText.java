package io.howdah.report;

import io.howdah.event.TaskInfo;
import io.howdah.event.TaskResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A result's values as Ansible's default callback shows them. */
final class ResultText {
  private static final Set<String> DEBUG =
      Set.of("debug", "ansible.builtin.debug", "ansible.legacy.debug");
  private static final Set<String> SHOWN_WITH_MSG =
      Set.of("msg", "exception", "warnings", "deprecations");
  private static final List<String> HIDDEN_WITH_VAR =
      List.of("changed", "failed", "skipped", "invocation", "skip_reason");

  private final int verbosity;

  ResultText(int verbosity) {
    this.verbosity = verbosity;
  }

  /** Whether an ok, changed or skipped line shows its values. */
  boolean isVerbose(TaskResult result, int above) {
    TaskResult.Hints hints = result.hints();
    return (verbosity > above || hints.verboseAlways()) && !hints.verboseOverride();
  }

  /** The values as JSON; indented where asked for or very verbose. */
  String of(TaskInfo task, TaskResult result) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(result.values());
    if (!result.items().isEmpty()) {
      values.remove("results");
    }
    if (DEBUG.contains(task.action())) {
      cleanDebug(values);
    }
    if (verbosity < 3) {
      values.remove("invocation");
      values.remove("diff");
    }
    values.remove("exception");
    values.remove("warnings");
    values.remove("deprecations");
    boolean indented = result.hints().verboseAlways() || verbosity > 2;
    return indented ? PythonJson.sorted(values, 4) : PythonJson.sortedLine(values);
  }

  private static void cleanDebug(Map<String, @Nullable Object> values) {
    if (values.containsKey("msg")) {
      values.keySet().retainAll(SHOWN_WITH_MSG);
    } else {
      HIDDEN_WITH_VAR.forEach(values::remove);
    }
  }

  /** The label of a loop's item. */
  static String label(TaskResult result) {
    return result.hints().censored()
        ? "(censored due to no_log)"
        : PythonLabel.of(result.hints().itemLabel());
  }
}
