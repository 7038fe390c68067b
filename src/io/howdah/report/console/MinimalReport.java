package io.howdah.report.console;

import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskInfo.Trait;
import io.howdah.event.TaskResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ansible's minimal callback: results only, one after the other; what ad-hoc commands print. */
public final class MinimalReport implements RunListener {
  private static final int INDENT = 4;

  private final Display display;
  private final ResultText text;
  private final DiffText diffs;
  private final Notes notes;

  /** Takes where lines go; its settings say how they look. */
  public MinimalReport(Display display) {
    this.display = display;
    this.text = new ResultText(display.settings().verbosity(), display.settings().style());
    this.diffs = new DiffText(display);
    this.notes = new Notes(display);
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.RunnerFinished finished) {
      finished(finished);
    }
  }

  private void finished(RunEvent.RunnerFinished event) {
    TaskResult result = event.result();
    if (result instanceof TaskResult.Failed) {
      failed(event);
    } else if (result instanceof TaskResult.Unreachable) {
      String values = text.of(result.values(), false, INDENT);
      display.line(event.host() + " | UNREACHABLE! => " + values, Tint.UNREACHABLE);
    } else if (result instanceof TaskResult.Skipped) {
      display.line(event.host() + " | SKIPPED", Tint.SKIP);
    } else {
      done(event);
    }
  }

  private void failed(RunEvent.RunnerFinished event) {
    notes.exception(event.result(), false);
    Map<String, @Nullable Object> values = notes.warn(event.result().values());
    boolean command = CommandText.isCommand(event.task().action());
    if (command && !values.containsKey("module_stderr")) {
      display.line(CommandText.block(event.host(), "FAILED", values), Tint.ERROR);
    } else {
      String shown = text.of(values, event.result().hints().verboseAlways(), INDENT);
      display.line(event.host() + " | FAILED! => " + shown, Tint.ERROR);
    }
  }

  private void done(RunEvent.RunnerFinished event) {
    TaskResult result = event.result();
    String action = event.task().action();
    if (event.task().is(Trait.DIFF)) {
      diff(result);
    }
    Map<String, @Nullable Object> values = notes.warn(ResultText.meant(action, result.values()));
    String word = changed(values) ? "CHANGED" : "SUCCESS";
    Tint tint = changed(values) ? Tint.CHANGED : Tint.OK;
    if (CommandText.isCommand(action) && !values.containsKey("ansible_job_id")) {
      display.line(CommandText.block(event.host(), word, values), tint);
    } else {
      String shown = text.of(values, result.hints().verboseAlways(), INDENT);
      display.line(event.host() + " | " + word + " => " + shown, tint);
    }
  }

  /** Shown even where nothing changed; a loop's result has none of its own. */
  private void diff(TaskResult result) {
    List<Map<String, @Nullable Object>> all = DiffText.ofResult(result);
    if (!all.isEmpty()) {
      display.line(diffs.of(all), null);
    }
  }

  private static boolean changed(Map<String, @Nullable Object> values) {
    return Boolean.TRUE.equals(values.get("changed"));
  }
}
