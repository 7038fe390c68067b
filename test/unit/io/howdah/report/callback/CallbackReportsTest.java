package io.howdah.report.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.event.HostStats;
import io.howdah.event.PlayInfo;
import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskInfo;
import io.howdah.event.TaskResult;
import io.howdah.report.Callbacks;
import io.howdah.report.console.ConsoleSettings;
import io.howdah.report.console.Display;
import io.howdah.report.console.LogFile;
import io.howdah.report.console.Tint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts follow what ansible-core 2.14.18 and ansible.posix print for the same run. */
class CallbackReportsTest {
  /** A clock that each test moves. */
  private static final class FakeClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T11:40:55.500Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @TempDir Path folder;
  private final FakeClock clock = new FakeClock();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final Display display = new Display(out, out, ConsoleSettings.defaults());
  private final Map<String, String> environment = new HashMap<>();

  private static TaskInfo task(String id, String name) {
    return new TaskInfo(
        id,
        name,
        "debug",
        Map.of("msg", "hi"),
        "/x/site.yml:" + id,
        null,
        new TaskInfo.Traits(List.of()),
        List.of());
  }

  private static TaskResult ok() {
    return new TaskResult.Changed(Map.of("changed", true), TaskResult.Hints.PLAIN, List.of());
  }

  private static TaskResult failed(boolean ignored) {
    Map<String, Object> values = Map.of("changed", false, "msg", "bo<om");
    return new TaskResult.Failed(values, TaskResult.Hints.PLAIN, List.of(), ignored);
  }

  private void play(RunListener report, String strategy) {
    report.on(new RunEvent.PlaybookStarted("dir/site.yml", 1, false));
    report.on(
        new RunEvent.PlayStarted(
            new PlayInfo("p", "web", "all", strategy, false, List.of("h"), 1, 1, "/x/site.yml:1")));
  }

  private void run(RunListener report, TaskInfo task, TaskResult result) {
    report.on(new RunEvent.TaskStarted(task));
    report.on(new RunEvent.RunnerStarted(task, "h"));
    clock.pass(Duration.ofMillis(1250));
    report.on(new RunEvent.RunnerFinished(task, "h", "h", result));
  }

  private static void end(RunListener report) {
    report.on(
        new RunEvent.StatsReady(
            Map.of("h", new HostStats(1, 1, 0, 1, 0, 0, 0)),
            Map.of("_run", Map.of("a", 1L)),
            false));
  }

  private String shown() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void timerTellsTheWholeTime() {
    RunListener report = new TimerReport(display, clock);
    clock.pass(Duration.ofSeconds(93784));
    end(report);
    assertEquals("Playbook run took 1 days, 2 hours, 3 minutes, 4 seconds\n", shown());
  }

  @Test
  void profileTasksStampsEachTaskAndListsTheLongestFirst() {
    var form = new ProfileTasksReport.Form(ProfileTasksReport.Order.DESCENDING, 1);
    RunListener report = new ProfileTasksReport(display, clock, form);
    run(report, task("1", "short"), ok());
    report.on(new RunEvent.TaskStarted(task("2", "long")));
    clock.pass(Duration.ofSeconds(2));
    end(report);
    String stars = " ".repeat(7);
    assertEquals(
        "Monday 23 November 2026  11:40:55 +0000 (0:00:00.000)"
            + stars
            + "0:00:00.000 ******* \n"
            + "Monday 23 November 2026  11:40:56 +0000 (0:00:01.250)"
            + stars
            + "0:00:01.250 ******* \n"
            + "Monday 23 November 2026  11:40:58 +0000 (0:00:02.000)"
            + stars
            + "0:00:03.250 ******* \n"
            + "=".repeat(79)
            + " \n"
            + "long "
            + "-".repeat(68)
            + " 2.00s\n",
        shown());
  }

  @Test
  void jsonIsOneDocumentWithFailuresMarked() {
    RunListener report = new JsonReport(display, new JsonReport.Form(0, true), clock);
    play(report, "linear");
    run(report, task("1", "one"), failed(true));
    end(report);
    assertEquals(
        "{\"custom_stats\": {}, \"global_custom_stats\": {\"a\": 1}, \"plays\": [{\"play\":"
            + " {\"duration\": {\"end\": \"2026-11-23T11:40:56.750000Z\", \"start\":"
            + " \"2026-11-23T11:40:55.500000Z\"}, \"id\": \"p\", \"name\": \"web\", \"path\":"
            + " \"/x/site.yml:1\"}, \"tasks\": [{\"hosts\": {\"h\": {\"_ansible_no_log\": false,"
            + " \"action\": \"debug\", \"changed\": false, \"failed\": true, \"msg\": \"bo<om\"}},"
            + " \"task\": {\"duration\": {\"end\": \"2026-11-23T11:40:56.750000Z\", \"start\":"
            + " \"2026-11-23T11:40:55.500000Z\"}, \"id\": \"1\", \"name\": \"one\", \"path\":"
            + " \"/x/site.yml:1\"}}]}], \"stats\": {\"h\": {\"changed\": 1, \"failures\": 1,"
            + " \"ignored\": 0, \"ok\": 1, \"rescued\": 0, \"skipped\": 0, \"unreachable\": 0}}}\n",
        shown());
  }

  @Test
  void jsonHasATaskForEachHostWhereHostsDoNotGoInStep() {
    RunListener report = new JsonReport(display, new JsonReport.Form(0, false), clock);
    play(report, "free");
    TaskInfo task = task("1", "one");
    report.on(new RunEvent.TaskStarted(task));
    for (String host : List.of("a", "b")) {
      report.on(new RunEvent.RunnerStarted(task, host));
    }
    for (String host : List.of("a", "b")) {
      report.on(new RunEvent.RunnerFinished(task, host, host, ok()));
    }
    end(report);
    assertEquals(2, shown().split("\"hosts\": ", -1).length - 1);
    assertTrue(shown().contains("\"global_custom_stats\": {}"), shown());
  }

  private String junit() throws IOException {
    environment.put("JUNIT_OUTPUT_DIR", folder.toString());
    Callbacks.Options options = (name, key) -> Optional.ofNullable(environment.get(name));
    var report = new AnsibleJUnitReport(new Callbacks.Place(display, options, folder), clock);
    play(report, "linear");
    run(report, task("1", "one"), ok());
    run(report, task("2", "two"), failed(true));
    run(report, task("3", "EXPECTED FAILURE three"), failed(false));
    run(report, task("4", "TOGGLE RESULT four"), failed(false));
    run(report, task("5", "five"), failed(false));
    end(report);
    return Files.readString(folder.resolve("site-1795434061.750000.xml"));
  }

  @Test
  void junitHasACaseForATaskAndHost() throws IOException {
    String xml = junit();
    assertTrue(
        xml.startsWith(
            "<?xml version=\"1.0\" ?>\n"
                + "<testsuites disabled=\"0\" errors=\"0\" failures=\"1\" tests=\"5\""
                + " time=\"6.25\">\n"
                + "\t<testsuite disabled=\"0\" errors=\"0\" failures=\"1\" name=\"site\""
                + " skipped=\"0\" tests=\"5\" time=\"6.25\">\n"
                + "\t\t<testcase classname=\"/x/site.yml:1\" name=\"[h] web: one msg=hi\""
                + " time=\"1.25\">\n"
                + "\t\t\t<system-out>{\n"
                + "&quot;changed&quot;: true\n"
                + "}</system-out>\n"
                + "\t\t</testcase>\n"),
        xml);
    assertTrue(xml.contains("<failure message=\"bo&lt;om\" type=\"failure\">{\n"), xml);
  }

  @Test
  void junitSettingsDecideWhatFailsAndHowItIsNamed() throws IOException {
    environment.putAll(
        Map.of(
            "JUNIT_FAIL_ON_CHANGE", "true",
            "JUNIT_FAIL_ON_IGNORE", "true",
            "JUNIT_HIDE_TASK_ARGUMENTS", "true",
            "JUNIT_TASK_CLASS", "true",
            "JUNIT_TASK_RELATIVE_PATH", "/y",
            "JUNIT_REPLACE_OUT_OF_TREE_PATH", "out:"));
    String xml = junit();
    assertTrue(xml.contains("failures=\"3\" tests=\"5\""), xml);
    assertTrue(xml.contains("<testcase classname=\"out:site\" name=\"[h] web: one\""), xml);
    assertTrue(xml.contains("<failure message=\"rc=0\" type=\"failure\">"), xml);
  }

  @Test
  void junitPrefixKeepsOthersOutUnlessTheyFail() throws IOException {
    environment.put("JUNIT_TEST_CASE_PREFIX", "one");
    assertTrue(junit().contains("failures=\"1\" tests=\"2\""));
  }

  @Test
  void theLogHasTimeProcessAndUserAndNoDebugging() throws IOException {
    Path file = folder.resolve("log");
    display.logTo(new LogFile(file, clock));
    display.banner("PLAY [x]");
    display.line("task path: /x", Tint.DEBUG);
    display.line("ok: [h]", Tint.OK);
    String start =
        "2026-11-23 11:40:55,500 p=%d u=%s n=ansible | "
            .formatted(ProcessHandle.current().pid(), System.getProperty("user.name"));
    assertEquals(
        start + "PLAY [x] " + "*".repeat(71) + "\n" + start + "ok: [h]\n", Files.readString(file));
  }
}
