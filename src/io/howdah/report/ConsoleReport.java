package io.howdah.report;

import io.howdah.event.PlayInfo;
import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskInfo;
import io.howdah.event.TaskInfo.Trait;
import io.howdah.event.TaskResult;
import io.howdah.report.ConsoleSettings.Option;
import java.util.HashSet;
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
  private final RecapText recap;
  private final Set<String> handlers = new HashSet<>();
  private final Map<Class<?>, Consumer<RunEvent>> writers;
  private @Nullable String bannerShown;

  /** Takes where lines go; its settings say how they look. */
  public ConsoleReport(Display display) {
    this.display = display;
    this.text = new ResultText(display.settings().verbosity());
    this.diffs = new DiffText(display);
    this.recap = new RecapText(display);
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
            entry(RunEvent.StatsReady.class, recap::write),
            entry(RunEvent.Warned.class, e -> display.warning(e.message(), e.formatted())),
            entry(RunEvent.Deprecated.class, this::deprecated),
            entry(RunEvent.Errored.class, e -> display.error(e.message(), e.wrap())),
            entry(RunEvent.Said.class, this::said));
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
    display.banner(kind + " [" + task.name().strip() + args + marker + "]");
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
      String line = " [started TASK: " + event.task().name() + " on " + event.host() + "]";
      display.line(line, Tint.OK);
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

  private void failed(RunEvent.RunnerFinished event, TaskResult.Failed result) {
    banner(event.task());
    exception(result);
    warnings(result);
    if (result.items().isEmpty()) {
      if (verbosity() < 2 && has(Option.TASK_PATH_ON_FAILURE)) {
        path(event.task());
      }
      String values = text.of(event.task(), result);
      failure("fatal: [" + event.hostLabel() + "]: FAILED! => " + values, Tint.ERROR);
    }
    ignoring(result.ignored());
  }

  private void unreachable(RunEvent.RunnerFinished event, TaskResult.Unreachable result) {
    banner(event.task());
    String values = text.of(event.task(), result);
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
    String values = verboseValues(event.task(), event.result());
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
    warnings(result);
    if (result.items().isEmpty()) {
      String word = result.changed() ? "changed: [" : "ok: [";
      String values = verboseValues(event.task(), result);
      display.line(
          word + event.hostLabel() + "]" + values, result.changed() ? Tint.CHANGED : Tint.OK);
    }
  }

  private String verboseValues(TaskInfo task, TaskResult result) {
    return text.isVerbose(result, 0) ? " => " + text.of(task, result) : "";
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
    exception(result);
    warnings(result);
    failure(
        "failed: [%s] (item=%s) => %s"
            .formatted(event.hostLabel(), ResultText.label(result), text.of(event.task(), result)),
        Tint.ERROR);
  }

  private void itemSkipped(RunEvent.ItemFinished event) {
    if (has(Option.SKIPPED_HOSTS)) {
      banner(event.task());
      String values = verboseValues(event.task(), event.result());
      String label = ResultText.label(event.result());
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
    String values = verboseValues(event.task(), result);
    display.line(
        "%s: [%s] => (item=%s)%s"
            .formatted(word, event.hostLabel(), ResultText.label(result), values),
        result.changed() ? Tint.CHANGED : Tint.OK);
  }

  private void exception(TaskResult result) {
    Object trace = result.values().get("exception");
    if (trace == null) {
      return;
    }
    String whole = trace.toString();
    String[] lines = whole.strip().split("\n");
    failure(
        verbosity() < 3
            ? "An exception occurred during task execution. To see the full traceback, use -vvv."
                + " The error was: "
                + lines[lines.length - 1]
            : "The full traceback is:\n" + whole,
        Tint.ERROR);
  }

  private void warnings(TaskResult result) {
    if (!has(Option.ACTION_WARNINGS)) {
      return;
    }
    if (result.values().get("warnings") instanceof List<?> warnings) {
      warnings.forEach(w -> display.warning(String.valueOf(w), false));
    }
    if (result.values().get("deprecations") instanceof List<?> deprecations) {
      deprecations.forEach(this::deprecation);
    }
  }

  private void deprecation(@Nullable Object entry) {
    if (entry instanceof Map<?, ?> map) {
      deprecated(
          new RunEvent.Deprecated(
              String.valueOf(map.get("msg")),
              textOrNull(map.get("version")),
              textOrNull(map.get("date")),
              textOrNull(map.get("collection_name"))));
    }
  }

  private static @Nullable String textOrNull(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private void deprecated(RunEvent.Deprecated event) {
    String when =
        event.date() != null
            ? "in a release after " + event.date() + "."
            : event.version() != null
                ? "in version " + event.version() + "."
                : "in a future release.";
    display.deprecation(event.message(), event.collection(), when);
  }

  private void diff(RunEvent.FileDiff event) {
    String shown = diffs.of(event.diffs());
    if (!shown.isEmpty()) {
      banner(event.task());
      display.line(shown, null);
    }
  }

  private void retried(RunEvent.Retried event) {
    String values =
        text.isVerbose(event.result(), 2)
            ? "Result was: " + text.of(event.task(), event.result())
            : "";
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
      display.line("NOTIFIED HANDLER " + event.handler() + " for " + event.host(), Tint.VERBOSE);
    }
  }

  private void said(RunEvent.Said event) {
    if (event.verbosity() <= verbosity()) {
      String host = event.host() == null ? "" : "<" + event.host() + "> ";
      display.line(host + event.message(), event.verbosity() == 0 ? null : Tint.VERBOSE);
    }
  }
}
