package io.howdah.report.console;

import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskResult;
import io.howdah.report.text.PythonLabel;
import java.util.Map;
import java.util.function.Consumer;

/** Writes a run as Ansible's default callback prints it, to the letter. */
public final class ConsoleReport implements RunListener {
  private final Display display;
  private final ResultText text;
  private final DiffText diffs;
  private final RecapText recap;
  private final Banners banners;
  private final Map<Class<?>, Consumer<RunEvent>> writers;

  /** Takes where lines go; its settings say how they look. */
  public ConsoleReport(Display display) {
    this.display = display;
    this.text = new ResultText(display.settings().verbosity(), display.settings().style());
    this.banners = new Banners(display);
    Notes notes = new Notes(display);
    ResultParts parts = new ResultParts(display, text);
    HostLines hosts = new HostLines(parts, notes, banners);
    ItemLines items = new ItemLines(parts, notes, banners);
    this.diffs = new DiffText(display);
    this.recap = new RecapText(display, text);
    this.writers =
        Map.ofEntries(
            entry(RunEvent.PlaybookStarted.class, banners::playbook),
            entry(RunEvent.PlayStarted.class, e -> banners.play(e.play())),
            entry(RunEvent.NoHostsMatched.class, banners::noHosts),
            entry(RunEvent.NoHostsRemaining.class, e -> display.banner("NO MORE HOSTS LEFT")),
            entry(RunEvent.TaskStarted.class, e -> banners.task(e.task())),
            entry(RunEvent.RunnerStarted.class, banners::runner),
            entry(RunEvent.ItemFinished.class, items::finished),
            entry(RunEvent.RunnerFinished.class, hosts::finished),
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

  private void diff(RunEvent.FileDiff event) {
    String shown = diffs.of(event.diffs());
    if (!shown.isEmpty()) {
      banners.above(event.task());
      display.line(shown, null);
    }
  }

  private void retried(RunEvent.Retried event) {
    TaskResult result = event.result();
    String values =
        text.isVerbose(result, 2)
            ? "Result was: " + text.of(result.values(), result.hints().verboseAlways())
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
    if (display.settings().verbosity() > 1) {
      display.screenLine(
          "NOTIFIED HANDLER " + event.handler() + " for " + event.host(), Tint.VERBOSE);
    }
  }
}
