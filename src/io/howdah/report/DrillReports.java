package io.howdah.report;

import io.howdah.report.text.PythonJson;
import io.howdah.report.text.XmlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what drills measured as files, one of which grows from run to run. */
public final class DrillReports {
  private static final String HEADER =
      "time,build,fault,leader,write_gap_seconds,read_gap_seconds,written,lost,unanswered,standby_hits,whole\n";

  /**
   * What one fault did: gaps in seconds, rows by their fate, whether the cluster is whole again.
   */
  public record Line(
      String fault,
      String leader,
      double writeGap,
      double readGap,
      int written,
      int lost,
      int unanswered,
      int standbyHits,
      boolean whole) {
    /** Whether nothing acknowledged is gone and every node streams again. */
    public boolean good() {
      return lost == 0 && whole;
    }

    /** In one line, what was found. */
    public String found() {
      return String.format(
          Locale.ROOT,
          "write gap %.1f s, read gap %.1f s, %d of %d acknowledged rows lost, %s",
          writeGap,
          readGap,
          lost,
          written,
          whole ? "whole again" : "NOT WHOLE AGAIN");
    }
  }

  /** When and in which build, as the trend notes it. */
  public record Occasion(String time, String build) {}

  private DrillReports() {}

  /** A JSON list with one object a fault. */
  public static void json(Path file, Occasion occasion, List<Line> lines) {
    List<Map<String, Object>> all = lines.stream().map(l -> map(occasion, l)).toList();
    write(file, PythonJson.sorted(all, 2) + "\n");
  }

  private static Map<String, Object> map(Occasion occasion, Line line) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("time", occasion.time());
    map.put("build", occasion.build());
    map.put("fault", line.fault());
    map.put("leader", line.leader());
    map.put("write_gap_seconds", line.writeGap());
    map.put("read_gap_seconds", line.readGap());
    map.put("written", (long) line.written());
    map.put("lost", (long) line.lost());
    map.put("unanswered", (long) line.unanswered());
    map.put("standby_hits", (long) line.standbyHits());
    map.put("whole", line.whole());
    return map;
  }

  /**
   * JUnit XML: a case for each fault, whose duration is the write gap: CI servers draw its trend.
   */
  public static void junit(Path file, List<Line> lines) {
    long failures = lines.stream().filter(l -> !l.good()).count();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        "<testsuite name=\"drill\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">\n"
            .formatted(lines.size(), failures));
    lines.forEach(line -> xml.append(testCase(line)));
    write(file, xml.append("</testsuite>\n").toString());
  }

  private static String testCase(Line line) {
    String found = XmlText.escape(line.found());
    String start =
        String.format(
            Locale.ROOT,
            "  <testcase classname=\"drill\" name=\"%s\" time=\"%.3f\">\n",
            XmlText.escape(line.fault()),
            line.writeGap());
    String failure = line.good() ? "" : "    <failure message=\"%s\"/>\n".formatted(found);
    String leader = XmlText.escape("leader " + line.leader() + ": ");
    return start + failure + "    <system-out>" + leader + found + "</system-out>\n  </testcase>\n";
  }

  /** Puts a row for each fault at the end of a CSV file, which is begun where there is none. */
  public static void trend(Path file, Occasion occasion, List<Line> lines) {
    StringBuilder rows = new StringBuilder(Files.exists(file) ? "" : HEADER);
    lines.forEach(line -> rows.append(row(occasion, line)));
    write(file, rows.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String row(Occasion occasion, Line line) {
    return String.format(
        Locale.ROOT,
        "%s,%s,%s,%s,%.3f,%.3f,%d,%d,%d,%d,%s%n",
        occasion.time(),
        occasion.build().replaceAll("[,\"\\r\\n]", " "),
        line.fault(),
        line.leader(),
        line.writeGap(),
        line.readGap(),
        line.written(),
        line.lost(),
        line.unanswered(),
        line.standbyHits(),
        line.whole());
  }

  private static void write(Path file, String text, StandardOpenOption... how) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text, how);
    } catch (IOException e) {
      throw new UncheckedIOException("the drill's report can't be written: " + file, e);
    }
  }
}
