package io.howdah.executor.task;

import io.howdah.error.HowdahException;
import io.howdah.executor.keyword.KeywordValues;
import io.howdah.module.PythonText;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One task, or one item of its loop, on one host: condition, fields, attempts. */
final class ItemRun {
  private final TaskServices services;
  private final HostTask work;
  private final ScratchView variables;

  ItemRun(TaskServices services, HostTask work, ScratchView variables) {
    this.services = services;
    this.work = work;
    this.variables = variables;
  }

  /**
   * Runs it.
   *
   * @param loopError why the loop has no items; counts unless the condition skips the task
   * @throws HowdahException where a keyword or argument can't be rendered
   */
  TaskOutcome run(@Nullable HowdahException loopError) throws InterruptedException {
    DelegatedVars.add(work, values(), variables);
    boolean wanted;
    try {
      wanted = Conditions.ofTask(services, work.task()).hold(work.task().when(), variables);
    } catch (HowdahException e) {
      throw loopError == null ? e : loopError;
    }
    if (!wanted) {
      return skipped();
    }
    if (loopError != null) {
      throw loopError;
    }
    Task task = work.task();
    if (task.action().is("include_tasks") || task.action().is("include")) {
      return includeTasks();
    }
    if (task.action().is("include_role")) {
      return outcome(Map.of("include_args", new LinkedHashMap<>(task.args())));
    }
    return new Attempts(services, work, variables).run();
  }

  private TaskOutcome skipped() {
    Map<String, @Nullable Object> raw = new LinkedHashMap<>();
    raw.put("changed", false);
    raw.put("skipped", true);
    raw.put("skip_reason", "Conditional result was False");
    return outcome(raw);
  }

  private TaskOutcome includeTasks() {
    Map<String, @Nullable Object> args = new LinkedHashMap<>(work.task().args());
    Object file = args.containsKey("file") ? args.remove("file") : args.remove("_raw_params");
    if (file == null || "".equals(file)) {
      return TaskOutcome.failure(work, "No include file was specified to the include");
    }
    Map<String, @Nullable Object> raw = new LinkedHashMap<>();
    raw.put("include", PythonText.str(services.templar().render(file, variables)));
    raw.put("include_args", args);
    return outcome(raw);
  }

  private TaskOutcome outcome(Map<String, @Nullable Object> raw) {
    TaskOutcome.Traits plain = TaskOutcome.Traits.plain(work.host());
    return new TaskOutcome(work, new LinkedHashMap<>(raw), plain.with(ignoresErrors(), isHidden()));
  }

  private boolean isHidden() {
    return values().flagOr(Keyword.NO_LOG, services.options().behaviour().noLog());
  }

  private boolean ignoresErrors() {
    return values().flagOr(Keyword.IGNORE_ERRORS, false);
  }

  private KeywordValues values() {
    return new KeywordValues(work.task(), services.templar(), variables);
  }
}
