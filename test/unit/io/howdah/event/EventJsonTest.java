package io.howdah.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventJsonTest {
  static String text(TaskResult result) {
    TaskInfo task =
        new TaskInfo(
            "t1",
            "web : install",
            "apt",
            Map.of("name", "nginx"),
            "/x/main.yml:3",
            "web",
            new TaskInfo.Traits(List.of(TaskInfo.Trait.LOOP)),
            List.of("a"));
    return text(new RunEvent.RunnerFinished(task, "h1", "h1 -> h2", result));
  }

  private static String text(RunEvent event) {
    try {
      return new ObjectMapper().writeValueAsString(EventJson.toMap(event));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void runnerFinishedKeepsItsContract() {
    TaskResult result = new TaskResult.Changed(Map.of("rc", 0L), TaskResult.Hints.PLAIN, List.of());
    assertEquals(
        "{\"event\":\"runner_finished\",\"task\":{\"id\":\"t1\",\"name\":\"web : install\","
            + "\"action\":\"apt\",\"args\":{\"name\":\"nginx\"},\"path\":\"/x/main.yml:3\","
            + "\"role\":\"web\",\"traits\":[\"loop\"],\"tags\":[\"a\"]},\"host\":\"h1\","
            + "\"host_label\":\"h1 -> h2\",\"result\":{\"status\":\"changed\","
            + "\"values\":{\"rc\":0},\"hints\":{\"verbose_always\":false,"
            + "\"verbose_override\":false,\"item_label\":null,\"censored\":false},\"items\":[]}}",
        text(result));
  }

  @Test
  void statsReadyNamesItsCounters() {
    RunEvent event =
        new RunEvent.StatsReady(
            Map.of("h", HostStats.NONE.plus(HostStats.Counter.OK, 2)), Map.of(), false);
    assertEquals(
        "{\"event\":\"stats_ready\",\"hosts\":{\"h\":{\"ok\":2,\"changed\":0,\"unreachable\":0,"
            + "\"failures\":0,\"skipped\":0,\"rescued\":0,\"ignored\":0}},\"custom\":{},"
            + "\"check_mode\":false}",
        text(event));
  }
}
