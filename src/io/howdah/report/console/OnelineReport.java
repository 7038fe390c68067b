package io.howdah.report.console;

import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskResult;
import io.howdah.report.text.PythonLabel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ansible's oneline callback: a line for each host's result. */
public final class OnelineReport implements RunListener {
  private final Display display;
  private final ResultText text;
  private final Notes notes;

  /** Takes where lines go. */
  public OnelineReport(Display display) {
    this.display = display;
    this.text = new ResultText(display.settings().verbosity(), ResultStyle.JSON);
    this.notes = new Notes(display);
  }

  @Override
  public void on(RunEvent event) {
    if (!(event instanceof RunEvent.RunnerFinished finished)) {
      return;
    }
    TaskResult result = finished.result();
    if (result instanceof TaskResult.Failed) {
      failed(finished);
    } else if (result instanceof TaskResult.Unreachable) {
      String message = PythonLabel.of(result.values().getOrDefault("msg", ""));
      display.line(finished.host() + " | UNREACHABLE!: " + message, Tint.UNREACHABLE);
    } else if (result instanceof TaskResult.Skipped) {
      display.line(finished.host() + " | SKIPPED", Tint.SKIP);
    } else {
      done(finished);
    }
  }

  private void failed(RunEvent.RunnerFinished event) {
    Map<String, @Nullable Object> values = event.result().values();
    if (values.get("exception") != null) {
      exception(event, values);
    }
    display.line(event.host() + " | FAILED! => " + flat(event.result()), Tint.ERROR);
  }

  private void exception(RunEvent.RunnerFinished event, Map<String, @Nullable Object> values) {
    boolean command = CommandText.isCommand(event.task().action());
    if (command && !values.containsKey("module_stderr")) {
      display.line(CommandText.line(event.host(), "FAILED", values), Tint.ERROR);
      return;
    }
    String heading = "An exception occurred during task execution. The full traceback is:\n";
    String trace = String.valueOf(values.get("exception"));
    boolean whole = display.settings().verbosity() > 2;
    String shown = notes.exceptionText(whole ? trace.replace("\n", "") : trace, heading);
    display.line(shown, Tint.ERROR);
  }

  private void done(RunEvent.RunnerFinished event) {
    TaskResult result = event.result();
    Tint tint = result.changed() ? Tint.CHANGED : Tint.OK;
    String word = result.changed() ? "CHANGED" : "SUCCESS";
    boolean command = CommandText.isCommand(event.task().action());
    if (command && !result.values().containsKey("ansible_job_id")) {
      display.line(CommandText.line(event.host(), word, result.values()), tint);
    } else {
      display.line(event.host() + " | " + word + " => " + flat(result), tint);
    }
  }

  private String flat(TaskResult result) {
    return text.of(result.values(), result.hints().verboseAlways(), 0).replace("\n", "");
  }
}
