package io.howdah.report;

import io.howdah.event.PlayInfo;
import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskResult;
import io.howdah.report.text.PythonJson;
import io.howdah.report.text.XmlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a run as JUnit XML: a suite for each play, a case for each task and host. */
public final class JUnitReport implements RunListener {
  private record Case(String host, String task, double seconds, TaskResult result) {}

  private record Suite(String name, List<Case> cases) {}

  private final Path file;
  private final List<Suite> suites = new ArrayList<>();
  private final Map<String, Long> started = new HashMap<>();

  /** Takes the file to write when a playbook ends or breaks off; its folder is made. */
  public JUnitReport(Path file) {
    this.file = file;
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.PlayStarted start) {
      suites.add(new Suite(name(start.play()), new ArrayList<>()));
    } else if (event instanceof RunEvent.RunnerStarted start) {
      started.put(start.task().id() + " " + start.host(), System.nanoTime());
    } else if (event instanceof RunEvent.RunnerFinished finished) {
      add(finished);
    } else if (event instanceof RunEvent.StatsReady || event instanceof RunEvent.Errored) {
      // An interrupted run has no recap, and what ran until then is worth a report.
      write();
    }
  }

  private static String name(PlayInfo play) {
    return play.batches() > 1
        ? play.name() + " (batch " + play.batchNumber() + " of " + play.batches() + ")"
        : play.name();
  }

  private void add(RunEvent.RunnerFinished event) {
    Long from = started.remove(event.task().id() + " " + event.host());
    double seconds = from == null ? 0 : (System.nanoTime() - from) / 1e9;
    if (suites.isEmpty()) {
      suites.add(new Suite("run", new ArrayList<>()));
    }
    suites
        .get(suites.size() - 1)
        .cases()
        .add(new Case(event.host(), event.task().name(), seconds, event.result()));
  }

  private void write() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuites>\n");
    suites.forEach(s -> suite(s, xml));
    xml.append("</testsuites>\n");
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.writeString(part, xml);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("JUnit report can't be written: " + file, e);
    }
  }

  private static void suite(Suite suite, StringBuilder xml) {
    long failures = suite.cases().stream().filter(JUnitReport::isFailure).count();
    long skipped =
        suite.cases().stream().filter(c -> c.result() instanceof TaskResult.Skipped).count();
    double seconds = suite.cases().stream().mapToDouble(Case::seconds).sum();
    xml.append(
        "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\" time=\"%s\">\n"
            .formatted(
                XmlText.escape(suite.name()),
                suite.cases().size(),
                failures,
                skipped,
                time(seconds)));
    suite.cases().forEach(c -> oneCase(suite.name(), c, xml));
    xml.append("  </testsuite>\n");
  }

  private static boolean isFailure(Case one) {
    return one.result() instanceof TaskResult.Failed failed && !failed.ignored()
        || one.result() instanceof TaskResult.Unreachable lost && !lost.ignored();
  }

  private static void oneCase(String suite, Case one, StringBuilder xml) {
    xml.append(
        "    <testcase classname=\"%s\" name=\"[%s] %s\" time=\"%s\""
            .formatted(
                XmlText.escape(suite),
                XmlText.escape(one.host()),
                XmlText.escape(one.task()),
                time(one.seconds())));
    if (isFailure(one)) {
      String message = FailureText.of(one.result());
      xml.append(">\n      <failure message=\"%s\">".formatted(XmlText.escape(message)));
      xml.append(XmlText.escape(PythonJson.sorted(one.result().values(), 2)));
      xml.append("</failure>\n    </testcase>\n");
    } else if (one.result() instanceof TaskResult.Skipped) {
      Object reason = one.result().values().getOrDefault("skip_reason", "skipped");
      xml.append(
          ">\n      <skipped message=\"%s\"/>\n".formatted(XmlText.escape(String.valueOf(reason))));
      xml.append("    </testcase>\n");
    } else {
      xml.append("/>\n");
    }
  }

  private static String time(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }
}
