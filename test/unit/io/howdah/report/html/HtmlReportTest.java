package io.howdah.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.event.HostStats;
import io.howdah.event.PlayInfo;
import io.howdah.event.RunEvent;
import io.howdah.event.TaskInfo;
import io.howdah.event.TaskResult;
import io.howdah.report.CheckReports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  private static final PlayInfo PLAY =
      new PlayInfo(
          "p1", "Servers", "web", "linear", false, List.of("web1", "web2"), 1, 1, "s.yml:1");

  @TempDir Path folder;

  /** Each look at the clock is a quarter of a second after the one before. */
  private final AtomicLong looks = new AtomicLong();

  private final InstantSource clock =
      () -> Instant.parse("2026-01-02T03:04:05Z").plusMillis(250 * looks.getAndIncrement());

  private HtmlReport report() {
    return new HtmlReport(folder.resolve("report"), clock);
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("report/index.html"));
  }

  private static TaskInfo task(String id, String name) {
    return new TaskInfo(
        id, name, "command", Map.of(), "s.yml:3", null, new TaskInfo.Traits(List.of()), List.of());
  }

  private static TaskResult ok() {
    return new TaskResult.Ok(Map.of(), TaskResult.Hints.PLAIN, List.of());
  }

  private static TaskResult failed(String message) {
    return new TaskResult.Failed(Map.of("msg", message), TaskResult.Hints.PLAIN, List.of(), false);
  }

  private static TaskResult changed(Map<String, @Nullable Object> values) {
    return new TaskResult.Changed(values, TaskResult.Hints.PLAIN, List.of());
  }

  private static void on(HtmlReport report, TaskInfo task, String host, TaskResult result) {
    report.on(new RunEvent.RunnerStarted(task, host));
    report.on(new RunEvent.RunnerFinished(task, host, host, result));
  }

  private static void begin(HtmlReport report) {
    report.on(new RunEvent.PlaybookStarted("site.yml", 1, false));
    report.on(new RunEvent.PlayStarted(PLAY));
  }

  private static void stats(HtmlReport report, Map<String, HostStats> hosts) {
    report.on(new RunEvent.StatsReady(hosts, Map.of(), false));
  }

  private static void wholeRun(HtmlReport report) {
    begin(report);
    TaskInfo write = task("t1", "Write the file");
    report.on(new RunEvent.TaskStarted(write));
    report.on(
        new RunEvent.FileDiff(
            write, "web1", "web1", List.of(Map.of("before", "a\nb\n", "after", "a\nc\n"))));
    on(report, write, "web1", changed(Map.of("dest", "/etc/x", "changed", true)));
    on(report, write, "web2", ok());
    TaskInfo start = task("t2", "Start it");
    report.on(new RunEvent.TaskStarted(start));
    on(report, start, "web2", failed("no such service"));
    report.on(new RunEvent.Warned("old inventory", false));
    Map<String, HostStats> hosts = new LinkedHashMap<>();
    hosts.put("web1", new HostStats(1, 1, 0, 0, 0, 0, 0));
    hosts.put("web2", new HostStats(1, 0, 0, 1, 0, 0, 0));
    stats(report, hosts);
    report.checks(
        "verify", List.of(new CheckReports.Line("one leader", "pg", false, "two", "patronictl")));
  }

  @Test
  void aWholeRunGivesThePageThatIsKept() throws IOException {
    HtmlReport report = report();
    wholeRun(report);
    report.finish(2);
    try (InputStream kept = HtmlReportTest.class.getResourceAsStream("report.html")) {
      assertEquals(new String(kept.readAllBytes(), StandardCharsets.UTF_8), page());
    }
  }

  @Test
  void nothingOfARunBecomesMarkup() throws IOException {
    HtmlReport report = report();
    String evil = "<script>alert(1)</script>\" onload='x' & \u001b[31mred\u001b[0m \u202e \ud800";
    report.on(new RunEvent.PlaybookStarted(evil, 1, false));
    report.on(
        new RunEvent.PlayStarted(
            new PlayInfo("p", evil, evil, "linear", false, List.of(evil), 1, 1, evil)));
    TaskInfo task =
        new TaskInfo(
            "t", evil, evil, Map.of(), evil, null, new TaskInfo.Traits(List.of()), List.of());
    report.on(new RunEvent.FileDiff(task, evil, evil, List.of(Map.of("prepared", "+" + evil))));
    TaskResult.Hints label = new TaskResult.Hints(false, false, evil, false);
    TaskResult item = new TaskResult.Failed(Map.of("msg", evil), label, List.of(), false);
    report.on(
        new RunEvent.RunnerFinished(
            task,
            evil,
            evil,
            new TaskResult.Failed(
                Map.of("stdout", evil, evil, evil), TaskResult.Hints.PLAIN, List.of(item), false)));
    report.on(new RunEvent.Warned(evil, false));
    stats(report, Map.of(evil, new HostStats(0, 0, 0, 1, 0, 0, 0)));
    report.checks(evil, List.of(new CheckReports.Line(evil, evil, false, evil, evil)));
    report.broken(evil);
    String page = page();
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("\" onload"), page);
    assertFalse(page.contains("onload='"), page);
    assertFalse(page.contains("\u001b") || page.contains("\u202e"), page);
    assertTrue(
        page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; &amp; red"));
  }

  @Test
  void jenkinsDefaultPolicyFindsNothingToBlock() throws IOException {
    HtmlReport report = report();
    wholeRun(report);
    report.finish(2);
    assertFalse(page().matches("(?s).*<[^>]* (style|on\\w+)=.*"), "inline style or handler");
    assertFalse(page().contains("<style") || page().contains("<script"), "inline element");
    assertTrue(Files.size(folder.resolve("report/howdah.css")) > 1000);
  }

  @Test
  void aRunThatIsStoppedShowsWhatItWasAt() throws IOException {
    HtmlReport report = report();
    begin(report);
    TaskInfo slow = task("t1", "Wait");
    report.on(new RunEvent.TaskStarted(slow));
    report.on(new RunEvent.RunnerStarted(slow, "web1"));
    report.finish(99);
    assertTrue(page().contains("<h1>Interrupted</h1>"), page());
    assertTrue(page().contains("<td class=\"unfinished\""), page());
  }

  @Test
  void theRecapAddsUpRunsAndTakesSumsOfOneRunAsTheyAre() throws IOException {
    RecapTotals totals = new RecapTotals();
    for (int i = 0; i < 3; i++) {
      totals.result("a", Status.CHANGED);
    }
    totals.playbook(Map.of("a", new HostStats(3, 3, 0, 0, 0, 0, 0)));
    totals.result("a", Status.OK);
    totals.playbook(Map.of("a", new HostStats(4, 3, 0, 0, 0, 0, 0)));
    assertEquals(new HostStats(4, 3, 0, 0, 0, 0, 0), totals.hosts().get("a"));
    totals.result("a", Status.SKIPPED);
    totals.playbook(Map.of("a", new HostStats(0, 0, 0, 0, 1, 0, 0)));
    assertEquals(new HostStats(4, 3, 0, 0, 1, 0, 0), totals.hosts().get("a"));
  }

  @Test
  void aRescuedFailureIsNotAmongTheFailures() throws IOException {
    HtmlReport report = report();
    begin(report);
    on(report, task("t1", "Caught"), "web1", failed("caught by rescue"));
    on(report, task("t2", "Fatal"), "web1", failed("not caught"));
    stats(report, Map.of("web1", new HostStats(0, 0, 0, 1, 0, 1, 0)));
    report.finish(2);
    List<String> articles = new ArrayList<>(List.of(page().split("<article")));
    assertEquals(2, articles.size(), page());
    assertTrue(articles.get(1).contains("not caught"), articles.get(1));
  }

  @Test
  void aHandlerThatRunsTwiceHasTwoRows() throws IOException {
    HtmlReport report = report();
    begin(report);
    TaskInfo handler = task("h", "Reload");
    on(report, handler, "web1", ok());
    on(report, handler, "web1", ok());
    report.finish(0);
    assertEquals(2, page().split("<tr class=\"warm\">", -1).length - 1, page());
  }
}
