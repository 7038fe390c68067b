package io.howdah.report.html;

import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.report.CheckReports;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * Writes a run, of one playbook or several, as a page that Jenkins shows under its default
 * Content-Security-Policy: {@code index.html} and {@code howdah.css}, no script, no inline style.
 */
public final class HtmlReport implements RunListener {
  private final Path folder;
  private final RunRecord record;

  /**
   * Starts the report's clock.
   *
   * @param folder where the two files go; it is made
   * @param clock tells when events come
   */
  public HtmlReport(Path folder, InstantSource clock) {
    this.folder = folder;
    this.record = new RunRecord(clock);
  }

  @Override
  public void on(RunEvent event) {
    record.on(event);
    if (event instanceof RunEvent.StatsReady) {
      write(Outcome.RUNNING);
    }
  }

  /** What a stage of the cluster proved, or not. */
  public void checks(String stage, List<CheckReports.Line> lines) {
    record.checks().put(stage, List.copyOf(lines));
  }

  /** Writes the page of a run that has ended with an exit code. */
  public void finish(int exitCode) {
    write(Outcome.of(exitCode, record));
  }

  /** Writes the page of a run that an error ended. */
  public void broken(String message) {
    write(Outcome.broken(message));
  }

  private void write(Outcome outcome) {
    PageFiles.write(folder, new Page(record, outcome).html());
  }
}
