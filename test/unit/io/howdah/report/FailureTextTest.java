package io.howdah.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.howdah.event.TaskResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one line says of a failed task. */
class FailureTextTest {
  private static TaskResult failed(Map<String, @Nullable Object> values, TaskResult... items) {
    return new TaskResult.Failed(values, TaskResult.Hints.PLAIN, List.of(items), false);
  }

  @Test
  void aMessageStandsAlone() {
    assertEquals("no such package", FailureText.of(failed(Map.of("msg", "no such package"))));
    assertEquals("failed", FailureText.of(failed(Map.of("rc", 1L))));
  }

  @Test
  void aCommandsLastWordsFollow() {
    TaskResult result =
        failed(
            Map.of(
                "msg", "non-zero return code", "stderr", "warning\nno space left\n\n", "rc", 3L));
    assertEquals("non-zero return code: no space left", FailureText.of(result));
    result = failed(Map.of("msg", "non-zero return code", "stderr", "", "stdout", "bad", "rc", 3L));
    assertEquals("non-zero return code: bad", FailureText.of(result));
  }

  @Test
  void aMessageThatHasTheWordsAlreadyDoesNotSayThemTwice() {
    TaskResult result = failed(Map.of("msg", "apt: no space left", "stderr", "no space left"));
    assertEquals("apt: no space left", FailureText.of(result));
  }

  @Test
  void longWordsAreCut() {
    TaskResult result = failed(Map.of("msg", "no", "stderr", "x".repeat(999)));
    assertEquals("no: " + "x".repeat(200), FailureText.of(result));
  }

  @Test
  void aLoopSaysWhatItsFirstFailedItemSays() {
    TaskResult ok = new TaskResult.Ok(Map.of("msg", "fine"), TaskResult.Hints.PLAIN, List.of());
    TaskResult loop =
        failed(Map.of("msg", "One or more items failed"), ok, failed(Map.of("msg", "no disk")));
    assertEquals("One or more items failed: no disk", FailureText.of(loop));
  }
}
