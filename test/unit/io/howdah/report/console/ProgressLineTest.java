package io.howdah.report.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.event.RunEvent;
import io.howdah.event.TaskInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProgressLineTest {
  private static final String GONE = "\r\033[K";

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final Foot foot = new Foot(terminal);
  private final OutputStream out = foot.above(terminal);
  private long now;
  private final ProgressLine line = new ProgressLine(foot, 40, () -> now);

  private static TaskInfo task(String name, String action) {
    return new TaskInfo(
        name, name, action, Map.of(), "", null, new TaskInfo.Traits(List.of()), List.of());
  }

  private void starts(TaskInfo task, String... hosts) {
    line.on(new RunEvent.TaskStarted(task));
    for (String host : hosts) {
      line.on(new RunEvent.RunnerStarted(task, host));
    }
  }

  private void after(int seconds) {
    now += seconds * 1_000_000_000L;
    line.draw();
  }

  private String seen() {
    return terminal.toString(StandardCharsets.UTF_8);
  }

  @Test
  void saysWhatARunWaitsFor() {
    starts(task("Install", "apt"), "h1", "h2");
    after(2);
    assertEquals("", seen(), "short work needs no line");
    after(2);
    assertTrue(seen().contains("Install: h1, h2, 4 s"), seen());
  }

  @Test
  void isGoneBeforeOtherOutput() throws IOException {
    starts(task("Install", "apt"), "h1");
    after(5);
    terminal.reset();
    out.write("ok: [h1]\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(GONE + "ok: [h1]\n", seen());
  }

  @Test
  void leavesQuestionsTheirLine() throws IOException {
    out.write("Name: ".getBytes(StandardCharsets.UTF_8));
    starts(task("Install", "apt"), "h1");
    after(5);
    assertEquals("Name: ", seen());
  }

  @Test
  void pauseHasTheTerminalForItself() {
    starts(task("Wait", "ansible.builtin.pause"), "h1");
    after(5);
    assertEquals("", seen());
  }

  @Test
  void manyHostsAreCountedAndLongLinesCut() {
    starts(task("A task with quite a long name", "apt"), "h1", "h2", "h3", "h4");
    after(5);
    String shown = seen().replace(GONE, "").replaceAll("\033\\[\\dm", "");
    assertEquals("A task with quite a long name: 4 hosts, ", shown);
  }

  @Test
  @Timeout(30)
  void itsThreadEndsWithThePlaybookAndTheNextOneHasAnother() throws InterruptedException {
    line.start();
    assertNull(line.beatThread());
    starts(task("Install", "apt"), "h1");
    Thread first = Objects.requireNonNull(line.beatThread());
    assertTrue(first.isAlive());
    line.on(new RunEvent.StatsReady(Map.of(), Map.of(), false));
    first.join();
    assertNull(line.beatThread());
    starts(task("Next", "apt"), "h1");
    assertNotSame(first, Objects.requireNonNull(line.beatThread()));
    line.on(new RunEvent.StatsReady(Map.of(), Map.of(), false));
  }
}
