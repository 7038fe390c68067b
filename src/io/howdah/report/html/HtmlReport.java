package io.howdah.report.html;

import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.report.CheckReports;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/**
 * Writes a run, of one playbook or several, as a page that Jenkins shows under its default
 * Content-Security-Policy: {@code index.html} and {@code howdah.css}, no script, no inline style.
 */
public final class HtmlReport implements RunListener {
  private static final String STYLE = "howdah.css";

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
    try (InputStream style =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream(STYLE), STYLE)) {
      Files.createDirectories(folder);
      replace(STYLE, style.readAllBytes());
      String page = new Page(record, outcome).html();
      replace("index.html", page.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the HTML report can't be written: " + folder, e);
    }
  }

  private void replace(String name, byte[] content) throws IOException {
    Path part = folder.resolve(name + ".part");
    Files.write(part, content);
    Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
