package io.howdah.module.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.connection.Connection;
import io.howdah.connection.local.LocalConnection;
import io.howdah.module.ArgumentParser;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.ModuleRunner;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words, times and jobs of the command family. */
class CommandTextTest {
  @Test
  void splitsAsPythonsShlex() {
    assertEquals(
        List.of("a", "b c", "d\"e", "f\\g", "", "h\\i"),
        ShellSplit.split("a 'b c' \"d\\\"e\" \"f\\g\" '' h\\\\i"));
    assertThrows(ModuleFailure.class, () -> ShellSplit.split("a 'b"));
  }

  @Test
  void hostWordsExpandVariablesAndTildeOnly() {
    assertEquals("~/'x y'", HostWord.expanded("~/x y"));
    assertEquals("a\"${HOME-\\$HOME}\"'*'", HostWord.expanded("a$HOME*"));
    assertEquals("'$1'", HostWord.expanded("$1"));
    assertEquals("'a b'*[!cd].txt", HostWord.glob("a b*[!cd].txt"));
  }

  @Test
  void timesLookLikePythons() {
    LocalDateTime start = HostTime.parse("2026-01-02 03:04:05.123456789").orElseThrow();
    assertEquals("2026-01-02 03:04:05.123456", HostTime.show(start));
    assertEquals("2026-01-02 03:04:05", HostTime.show(start.withNano(0)));
    assertEquals(
        "1 day, 0:00:01.500000",
        HostTime.delta(start, start.plusDays(1).plusNanos(1_500_000_000L)));
    assertTrue(HostTime.parse("2026-01-02 03:04:05.%N").isPresent());
  }

  @Test
  void passwordsInAMissingCommandAreMasked() {
    assertEquals(
        "mysql --password '********' 'a b'",
        MaskedWords.join(List.of("mysql", "--password", "x", "a b")));
    assertEquals(
        "--pass='********'".replace("'", ""),
        MaskedWords.join(List.of("--pass=x")).replace("'", ""));
  }

  @Test
  void aJobGoesOnAndIsAskedFor() throws Exception {
    try (Connection connection = new LocalConnection()) {
      ModuleContext context = new ModuleContext(connection, false, false, Map.of(), Map.of());
      Map<String, Object> raw = new HashMap<>();
      raw.put("_raw_params", "cat; printf 'tab\\there \"q\"\\n'; exit 3");
      raw.put("_uses_shell", true);
      raw.put("stdin", "in");
      ModuleArgs args = ArgumentParser.parse("shell", new CommandModule().arguments(), raw);
      Map<String, Object> started = AsyncJob.start(args, context, 20).values();
      Map<String, Object> jid = Map.of("jid", started.get("ansible_job_id"));
      Map<String, Object> result = Map.of("finished", 0L);
      long deadline = System.nanoTime() + 15_000_000_000L;
      while (Long.valueOf(0).equals(result.get("finished")) && System.nanoTime() < deadline) {
        result = status(jid, context);
      }
      assertEquals("in\ntab\there \"q\"", result.get("stdout"));
      assertEquals(3L, result.get("rc"));
      assertEquals(true, result.get("failed"));
      assertEquals("non-zero return code", result.get("msg"));
      Map<String, Object> cleanup = new HashMap<>(jid);
      cleanup.put("mode", "cleanup");
      assertEquals(started.get("results_file"), status(cleanup, context).get("erased"));
      assertEquals("could not find job", status(jid, context).get("msg"));
    }
  }

  private static Map<String, Object> status(Map<String, Object> raw, ModuleContext context) {
    ModuleResult result = ModuleRunner.run("async_status", new AsyncStatusModule(), raw, context);
    return result.values();
  }
}
