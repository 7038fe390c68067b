package io.howdah.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportJoinTest {
  @TempDir Path folder;

  private Path shard(String name, int code, String failed) throws IOException {
    Path shard = Files.createDirectory(folder.resolve(name));
    Files.writeString(
        shard.resolve("summary.json"),
        """
        {"exitCode": %d, "changed": 2, "hosts": {"%s": {"ok": 3, "changed": 2, "failures": 0}},
         "brokenOff": false, "failures": [%s]}
        """
            .formatted(code, name, failed));
    Files.writeString(
        shard.resolve("junit.xml"),
        "<testsuites><testsuite name=\"p\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\""
            + " time=\"1.5\"><testcase name=\"["
            + name
            + "] t\"/></testsuite></testsuites>");
    Files.writeString(shard.resolve("events.jsonl"), "{\"host\":\"" + name + "\"}\n");
    return shard;
  }

  @Test
  void oneRecapAndOneJUnit() throws Exception {
    String failed = "{\"host\": \"b\", \"task\": \"t\", \"message\": \"m\"}";
    ReportJoin join = new ReportJoin(List.of(shard("a", 0, ""), shard("b", 2, failed)));
    Path into = folder.resolve("all");
    assertEquals(2, join.write(into));
    String summary = Files.readString(into.resolve("summary.json"));
    assertTrue(summary.contains("\"exitCode\":2,\"changed\":4"), summary);
    assertTrue(summary.contains("\"message\":\"m\""), summary);
    assertEquals(2, join.recap().size());
    assertTrue(join.recap().get(0).matches("a +: ok=3 +changed=2 +failed=0"), join.recap().get(0));
    String junit = Files.readString(into.resolve("junit.xml"));
    assertEquals(2, junit.split("<testsuite ").length, junit);
    assertTrue(junit.contains("tests=\"4\"") && junit.contains("time=\"3.000\""), junit);
    assertTrue(junit.contains("[a] t") && junit.contains("[b] t"), junit);
    assertEquals(2, Files.readAllLines(into.resolve("events.jsonl")).size());
  }

  @Test
  void aShardThatDidNotEndCountsAsStopped() throws Exception {
    Path lost = folder.resolve("lost");
    assertEquals(99, new ReportJoin(List.of(shard("a", 2, ""), lost)).write(folder.resolve("all")));
  }

  @Test
  void shardsThatAFailureStoppedDoNotHideIt() throws Exception {
    Path failed = shard("a", 2, "");
    Path summary = failed.resolve("summary.json");
    Files.writeString(
        summary, Files.readString(summary).replace("\"brokenOff\": false", "\"brokenOff\": true"));
    ReportJoin join = new ReportJoin(List.of(shard("b", 99, ""), failed, shard("c", 99, "")));
    assertEquals(2, join.write(folder.resolve("all")));
  }
}
