package io.howdah.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillReportsTest {
  private static final DrillReports.Line GOOD =
      new DrillReports.Line("switchover", "pg1", 1.25, 0.5, 400, 0, 1, 2, true);
  private static final DrillReports.Line LOST =
      new DrillReports.Line("kill", "pg2", 31.5, 2, 900, 3, 0, 0, true);
  private static final DrillReports.Occasion NIGHT =
      new DrillReports.Occasion("2026-11-30T02:10:00Z", "jenkins-nightly-7");

  @TempDir Path folder;

  @Test
  void aCaseTakesAsLongAsItsWriteGapAndFailsWhenRowsAreLost() throws Exception {
    Path file = folder.resolve("junit.xml");
    DrillReports.junit(file, List.of(GOOD, LOST));
    String xml = Files.readString(file);
    assertTrue(xml.contains("<testsuite name=\"drill\" tests=\"2\" failures=\"1\""), xml);
    assertTrue(xml.contains("name=\"switchover\" time=\"1.250\""), xml);
    assertTrue(
        xml.contains(
            "<failure message=\"write gap 31.5 s, read gap 2.0 s, 3 of 900 acknowledged rows lost,"
                + " whole again\"/>"),
        xml);
  }

  @Test
  void theTrendGrowsFromRunToRun() throws Exception {
    Path file = folder.resolve("trend/drill.csv");
    DrillReports.trend(file, NIGHT, List.of(GOOD));
    DrillReports.trend(
        file, new DrillReports.Occasion("2026-12-01T02:10:00Z", "a,\"b\"\nc"), List.of(LOST));
    List<String> rows = Files.readAllLines(file);
    assertEquals(3, rows.size());
    assertTrue(rows.get(0).startsWith("time,build,fault,leader,write_gap_seconds,"));
    assertEquals(
        "2026-11-30T02:10:00Z,jenkins-nightly-7,switchover,pg1,1.250,0.500,400,0,1,2,true",
        rows.get(1));
    assertEquals("2026-12-01T02:10:00Z,a  b  c,kill,pg2,31.500,2.000,900,3,0,0,true", rows.get(2));
  }

  @Test
  void jsonHasOneObjectAFault() throws Exception {
    Path file = folder.resolve("drill.json");
    DrillReports.json(file, NIGHT, List.of(GOOD));
    String json = Files.readString(file);
    assertTrue(json.contains("\"write_gap_seconds\": 1.25"), json);
    assertTrue(json.contains("\"build\": \"jenkins-nightly-7\""), json);
  }

  @Test
  void whatFailedBesidesTasksIsInTheSummary() throws Exception {
    Path file = folder.resolve("summary.json");
    SummaryReport summary = new SummaryReport(file);
    CheckReports.failures(
        summary,
        List.of(
            new CheckReports.Line("one leader", "howdah", true, "pg1", ""),
            new CheckReports.Line("replica runs", "pg2", false, "stopped", "patronictl list")));
    summary.write(1);
    String json = Files.readString(file);
    assertTrue(
        json.contains(
            "\"failures\": [{\"host\": \"pg2\", \"task\": \"replica runs\", \"message\": \"stopped;"
                + " look at: patronictl list\"}]"),
        json);
  }
}
