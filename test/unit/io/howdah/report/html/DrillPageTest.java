package io.howdah.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.report.DrillReports;
import io.howdah.report.DrillStory;
import io.howdah.report.DrillTrend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillPageTest {
  private static final DrillReports.Occasion NIGHT =
      new DrillReports.Occasion("2026-11-30T02:10:00Z", "<nightly> 7");

  @TempDir Path folder;

  private static DrillStory story(String fault, double gap, int lost) {
    return new DrillStory(
        new DrillReports.Line(fault, "pg1", gap, 0.1, 400, lost, 1, 2, true),
        60,
        List.of(new DrillStory.Outage(0.5, gap)),
        List.of());
  }

  private String page(List<DrillStory> stories, Map<String, List<DrillTrend.Point>> trend)
      throws Exception {
    new DrillPage(stories, trend).write(folder, NIGHT);
    assertTrue(Files.exists(folder.resolve("howdah.css")));
    return Files.readString(folder.resolve("index.html"));
  }

  @Test
  void aGapIsAStripOfItsLength() throws Exception {
    String page = page(List.of(story("kill", 21.5, 0)), Map.of());
    assertTrue(page.contains("<h1>Nothing lost, whole again</h1>"), page);
    assertTrue(page.contains("x=\"0.50\" y=\"0\" width=\"21.50\""), page);
    assertTrue(page.contains("<title>no writes from 0.5 s to 22.0 s</title>"), page);
    assertTrue(page.contains("&lt;nightly&gt; 7"), "texts are escaped");
    assertFalse(page.contains("From run to run"), "one run is no trend");
    assertFalse(page.contains("style=") || page.contains("<script"), "Jenkins would block it");
  }

  @Test
  void lostRowsAreTheHeadline() throws Exception {
    String page = page(List.of(story("cut", 3, 2), story("kill", 4, 1)), Map.of());
    assertTrue(page.contains("<h1>3 acknowledged rows lost</h1>"), page);
  }

  @Test
  void theTrendIsDrawnFromWhatRunsLeft() throws Exception {
    Path csv = folder.resolve("trend.csv");
    DrillReports.trend(csv, NIGHT, List.of(story("kill", 20, 0).line()));
    DrillReports.trend(csv, NIGHT, List.of(story("kill", 10, 1).line()));
    Files.writeString(csv, Files.readString(csv) + "a row that is none\n");
    Map<String, List<DrillTrend.Point>> trend = DrillTrend.read(csv);
    assertEquals(List.of(0L, 1L), trend.get("kill").stream().map(DrillTrend.Point::lost).toList());
    String page = page(List.of(story("kill", 10, 1)), trend);
    assertTrue(page.contains("points=\"0.00,0.00 240.00,30.00\""), page);
    assertTrue(page.contains("class=\"bad\" cx=\"240.00\""), page);
  }
}
