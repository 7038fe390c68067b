package io.howdah.report;

import io.howdah.report.text.PythonJson;
import io.howdah.report.text.XmlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes verification results as files. */
public final class CheckReports {
  /** One check: what, where, whether it passed, what was found, where to look. */
  public record Line(String what, String where, boolean passed, String found, String lookAt) {}

  private CheckReports() {}

  /** A JSON list with one object a check. */
  public static void json(Path file, List<Line> lines) {
    write(file, PythonJson.sorted(lines.stream().map(CheckReports::map).toList(), 2) + "\n");
  }

  private static Map<String, Object> map(Line line) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("what", line.what());
    map.put("where", line.where());
    map.put("passed", line.passed());
    map.put("found", line.found());
    map.put("look_at", line.lookAt());
    return map;
  }

  /** JUnit XML: one suite, a case for each check. */
  public static void junit(Path file, String suite, List<Line> lines) {
    long failures = lines.stream().filter(l -> !l.passed()).count();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        "<testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">\n"
            .formatted(XmlText.escape(suite), lines.size(), failures));
    for (Line line : lines) {
      xml.append(
          "  <testcase classname=\"%s\" name=\"%s [%s]\""
              .formatted(
                  XmlText.escape(suite),
                  XmlText.escape(line.what()),
                  XmlText.escape(line.where())));
      xml.append(
          line.passed()
              ? "/>\n"
              : ">\n    <failure message=\"%s\">%s</failure>\n  </testcase>\n"
                  .formatted(
                      XmlText.escape(line.found()), XmlText.escape("look at: " + line.lookAt())));
    }
    write(file, xml.append("</testsuite>\n").toString());
  }

  /** Tells a summary which checks failed. */
  public static void failures(SummaryReport summary, List<Line> lines) {
    lines.stream()
        .filter(l -> !l.passed())
        .forEach(l -> summary.failed(l.where(), l.what(), l.found() + "; look at: " + l.lookAt()));
  }

  private static void write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("report can't be written: " + file, e);
    }
  }
}
