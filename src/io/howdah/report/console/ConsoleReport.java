package io.howdah.report.console;

import io.howdah.event.PlayInfo;
import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskInfo;
import io.howdah.event.TaskInfo.Trait;
import io.howdah.event.TaskResult;
import io.howdah.report.console.ConsoleSettings.Option;
import io.howdah.report.text.PythonLabel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a run as Ansible's default callback prints it, to the letter. */
public final class ConsoleReport implements RunListener {
  private final Display display;
  private final ResultText text;
  private final DiffText diffs;
  private final Notes notes;
  private final RecapText recap;
  private final Set<String> handlers = new HashSet<>();
  private final Map<Class<?>, Consumer<RunEvent>> writers;
  private @Nullable String bannerShown;

  /** Takes where lines go; its settings say how they look. */
  public ConsoleReport(Display display) {
    this.display = display;
    this.text = new ResultText(display.settings().verbosity(), display.settings().style());
    this.notes = new Notes(display);
    this.diffs = new DiffText(display);
    this.recap = new RecapText(display, text);
    this.writers =
        Map.ofEntries(
            entry(RunEvent.PlaybookStarted.class, this::playbook),
            entry(RunEvent.PlayStarted.class, e -> play(e.play())),
            entry(RunEvent.NoHostsMatched.class, this::noHosts),
            entry(RunEvent.NoHostsRemaining.class, e -> display.banner("NO MORE HOSTS LEFT")),
            entry(RunEvent.TaskStarted.class, e -> task(e.task())),
            entry(RunEvent.RunnerStarted.class, this::runner),
            entry(RunEvent.ItemFinished.class, this::item),
            entry(RunEvent.RunnerFinished.class, this::finished),
            entry(RunEvent.FileDiff.class, this::diff),
            entry(RunEvent.Retried.class, this::retried),
            entry(RunEvent.AsyncPolled.class, this::polled),
            entry(RunEvent.AsyncFinished.class, this::asyncFinished),
            entry(RunEvent.Included.class, this::included),
            entry(RunEvent.HandlerNotified.class, this::notified),
            entry(RunEvent.StatsReady.class, recap::write));
  }

  private static <T extends RunEvent> Map.Entry<Class<?>, Consumer<RunEvent>> entry(
      Class<T> type, Consumer<T> writer) {
    return Map.entry(type, event -> writer.accept(type.cast(event)));
  }

  @Override
  public void on(RunEvent event) {
    Consumer<RunEvent> writer = writers.get(event.getClass());
    if (writer != null) {
      writer.accept(event);
    }
  }

  private boolean has(Option option) {
    return display.settings().has(option);
  }

  private int verbosity() {
    return display.settings().verbosity();
  }

  private String checkMarker(boolean checkMode) {
    return checkMode && has(Option.CHECK_MODE_MARKERS) ? " [CHECK MODE]" : "";
  }

  private void playbook(RunEvent.PlaybookStarted event) {
    if (verbosity() > 1) {
      String file = event.file();
      display.banner("PLAYBOOK: " + file.substring(file.lastIndexOf('/') + 1));
    }
    if (event.checkMode() && has(Option.CHECK_MODE_MARKERS)) {
      display.banner("DRY RUN");
    }
  }

  private void play(PlayInfo play) {
    String name = play.name().strip();
    String marker = checkMarker(play.checkMode());
    display.banner(name.isEmpty() ? "PLAY" + marker : "PLAY [" + name + "]" + marker);
  }

  private void noHosts(RunEvent.NoHostsMatched event) {
    display.line("skipping: no hosts matched", Tint.SKIP);
  }

  private void task(TaskInfo task) {
    if (task.is(Trait.HANDLER)) {
      handlers.add(task.id());
    }
    boolean all = has(Option.SKIPPED_HOSTS) && has(Option.OK_HOSTS);
    if (all && !task.is(Trait.FREE)) {
      printBanner(task);
    }
  }

  private void banner(TaskInfo task) {
    if (!task.id().equals(bannerShown)) {
      printBanner(task);
    }
  }

  private void printBanner(TaskInfo task) {
    String kind = handlers.contains(task.id()) ? "RUNNING HANDLER" : "TASK";
    String args = has(Option.TASK_ARGS) && !task.is(Trait.NO_LOG) ? " " + args(task) : "";
    String marker = checkMarker(task.is(Trait.CHECK_MODE));
    display.banner(kind + " [" + task.name().strip() + args + "]" + marker);
    if (verbosity() >= 2) {
      path(task);
    }
    bannerShown = task.id();
  }

  private static String args(TaskInfo task) {
    List<String> parts =
        task.args().entrySet().stream()
            .map(e -> e.getKey() + "=" + PythonLabel.of(e.getValue()))
            .toList();
    return String.join(", ", parts);
  }

  private void path(TaskInfo task) {
    if (!task.path().isEmpty()) {
      display.line("task path: " + task.path(), Tint.DEBUG);
    }
  }

  private void runner(RunEvent.RunnerStarted event) {
    if (has(Option.PER_HOST_START)) {
      String kind = event.task().is(Trait.HANDLER) ? "HANDLER" : "TASK";
      String task = kind + ": " + event.task().name();
      display.line(" [started " + task + " on " + event.host() + "]", Tint.OK);
    }
  }

  private void finished(RunEvent.RunnerFinished event) {
    TaskResult result = event.result();
    if (result instanceof TaskResult.Failed failed) {
      failed(event, failed);
    } else if (result instanceof TaskResult.Unreachable unreachable) {
      unreachable(event, unreachable);
    } else if (result instanceof TaskResult.Skipped) {
      skipped(event);
    } else {
      done(event);
    }
  }

  private static boolean isLooped(TaskInfo task, TaskResult result) {
    return task.is(Trait.LOOP) && result.values().containsKey("results");
  }

  private String values(Map<String, @Nullable Object> values, TaskResult result) {
    return text.of(values, result.hints().verboseAlways());
  }

  private void failed(RunEvent.RunnerFinished event, TaskResult.Failed result) {
    banner(event.task());
    notes.exception(result, has(Option.FAILED_TO_STDERR));
    Map<String, @Nullable Object> values =
        notes.warn(ResultText.meant(event.task().action(), result.values()));
    boolean looped = event.task().is(Trait.LOOP) && values.containsKey("results");
    if (!looped) { // debug's values have lost their items here, so it says that one failed
      if (verbosity() < 2 && has(Option.TASK_PATH_ON_FAILURE)) {
        path(event.task());
      }
      failure(
          "fatal: [" + event.hostLabel() + "]: FAILED! => " + values(values, result), Tint.ERROR);
    }
    ignoring(result.ignored());
  }

  private void unreachable(RunEvent.RunnerFinished event, TaskResult.Unreachable result) {
    banner(event.task());
    String values = values(result.values(), result);
    failure("fatal: [" + event.hostLabel() + "]: UNREACHABLE! => " + values, Tint.UNREACHABLE);
    ignoring(result.ignored());
  }

  private void ignoring(boolean ignored) {
    if (ignored) {
      display.line("...ignoring", Tint.SKIP);
    }
  }

  private void failure(String line, Tint tint) {
    if (has(Option.FAILED_TO_STDERR)) {
      display.errorLine(line, tint);
    } else {
      display.line(line, tint);
    }
  }

  private void skipped(RunEvent.RunnerFinished event) {
    if (!has(Option.SKIPPED_HOSTS)) {
      return;
    }
    banner(event.task());
    TaskResult result = event.result();
    String values = "";
    if (text.isVerbose(result, 0)) {
      Map<String, @Nullable Object> shown = new LinkedHashMap<>(result.values());
      if (isLooped(event.task(), result)) {
        shown.remove("results");
      }
      values = " => " + values(ResultText.meant(event.task().action(), shown), result);
    }
    display.line("skipping: [" + event.host() + "]" + values, Tint.SKIP);
  }

  private void done(RunEvent.RunnerFinished event) {
    TaskResult result = event.result();
    if (event.task().is(Trait.INCLUDE)) {
      banner(event.task());
      return;
    }
    if (!result.changed() && !has(Option.OK_HOSTS)) {
      return;
    }
    banner(event.task());
    Map<String, @Nullable Object> values = notes.warn(result.values());
    if (!isLooped(event.task(), result)) {
      String word = result.changed() ? "changed: [" : "ok: [";
      display.line(
          word + event.hostLabel() + "]" + verbose(event.task(), result, values), tint(result));
    }
  }

  private static Tint tint(TaskResult result) {
    return result.changed() ? Tint.CHANGED : Tint.OK;
  }

  private String verbose(TaskInfo task, TaskResult result, Map<String, @Nullable Object> values) {
    return text.isVerbose(result, 0)
        ? " => " + values(ResultText.meant(task.action(), values), result)
        : "";
  }

  private void item(RunEvent.ItemFinished event) {
    TaskResult result = event.result();
    if (result instanceof TaskResult.Failed || result instanceof TaskResult.Unreachable) {
      itemFailed(event);
    } else if (result instanceof TaskResult.Skipped) {
      itemSkipped(event);
    } else {
      itemDone(event);
    }
  }

  private void itemFailed(RunEvent.ItemFinished event) {
    TaskResult result = event.result();
    banner(event.task());
    notes.exception(result, has(Option.FAILED_TO_STDERR));
    Map<String, @Nullable Object> values =
        notes.warn(ResultText.meant(event.task().action(), result.values()));
    failure(
        "failed: [%s] (item=%s) => %s"
            .formatted(event.hostLabel(), ResultText.label(result), values(values, result)),
        Tint.ERROR);
  }

  private void itemSkipped(RunEvent.ItemFinished event) {
    if (has(Option.SKIPPED_HOSTS)) {
      banner(event.task());
      TaskResult result = event.result();
      String values = verbose(event.task(), result, result.values());
      String label = ResultText.label(result);
      display.line("skipping: [" + event.host() + "] => (item=" + label + ") " + values, Tint.SKIP);
    }
  }

  private void itemDone(RunEvent.ItemFinished event) {
    TaskResult result = event.result();
    if (event.task().is(Trait.INCLUDE) || !result.changed() && !has(Option.OK_HOSTS)) {
      return;
    }
    banner(event.task());
    String word = result.changed() ? "changed" : "ok";
    String values = verbose(event.task(), result, result.values());
    display.line(
        "%s: [%s] => (item=%s)%s"
            .formatted(word, event.hostLabel(), ResultText.label(result), values),
        tint(result));
  }

  private void diff(RunEvent.FileDiff event) {
    String shown = diffs.of(event.diffs());
    if (!shown.isEmpty()) {
      banner(event.task());
      display.line(shown, null);
    }
  }

  private void retried(RunEvent.Retried event) {
    TaskResult result = event.result();
    String values =
        text.isVerbose(result, 2) ? "Result was: " + values(result.values(), result) : "";
    display.line(
        "FAILED - RETRYING: [%s]: %s (%d retries left).%s"
            .formatted(event.hostLabel(), event.taskName(), event.retriesLeft(), values),
        Tint.DEBUG);
  }

  private void polled(RunEvent.AsyncPolled event) {
    display.line(
        "ASYNC POLL on %s: jid=%s started=%s finished=%s"
            .formatted(
                event.host(),
                event.jobId(),
                PythonLabel.of(event.started()),
                PythonLabel.of(event.finished())),
        Tint.DEBUG);
  }

  private void asyncFinished(RunEvent.AsyncFinished event) {
    String word = event.failed() ? "FAILED" : "OK";
    display.line(
        "ASYNC " + word + " on " + event.host() + ": jid=" + PythonLabel.of(event.jobId()),
        Tint.DEBUG);
  }

  private void included(RunEvent.Included event) {
    Object label = event.label();
    String item =
        label == null || "".equals(label) ? "" : " => (item=" + PythonLabel.of(label) + ")";
    display.line(
        "included: " + event.file() + " for " + String.join(", ", event.hosts()) + item, Tint.SKIP);
  }

  private void notified(RunEvent.HandlerNotified event) {
    if (verbosity() > 1) {
      display.screenLine(
          "NOTIFIED HANDLER " + event.handler() + " for " + event.host(), Tint.VERBOSE);
    }
  }
}
