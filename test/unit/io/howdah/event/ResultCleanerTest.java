package io.howdah.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultCleanerTest {
  private static TaskResult clean(Map<String, Object> raw, boolean noLog) {
    return ResultCleaner.clean(new ResultCleaner.Raw(raw, "command", noLog, false));
  }

  private static Map<String, Object> raw(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  @Test
  void noLogLeavesOnlyWhatIsNoSecret() {
    TaskResult result = clean(raw("changed", true, "stdout", "secret", "attempts", 2L), true);
    assertEquals(
        Map.of("censored", ResultCleaner.CENSORED, "changed", true, "attempts", 2L),
        result.values());
    assertTrue(result.hints().censored());
  }

  @Test
  void noLogOfOneItemHidesThatItemAndItsLabel() {
    Map<String, Object> open = raw("_ansible_item_result", true, "item", "a", "changed", false);
    Map<String, Object> shut =
        raw("_ansible_item_result", true, "_ansible_no_log", true, "item", "b", "changed", false);
    TaskResult result = clean(raw("results", new ArrayList<>(List.of(open, shut))), false);
    assertEquals("a", result.items().get(0).hints().itemLabel());
    assertEquals("(censored due to no_log)", result.items().get(1).hints().itemLabel());
    assertFalse(EventJsonTest.text(result.items().get(1)).contains("\"b\""));
  }

  @Test
  void internalKeysAndStatusKeysAreStripped() {
    TaskResult result =
        clean(
            raw("failed", true, "msg", "no", "_ansible_x", 1L, "d", raw("_ansible_y", 1L)), false);
    assertInstanceOf(TaskResult.Failed.class, result);
    assertEquals(raw("msg", "no", "d", Map.of()), result.values());
  }

  @Test
  void failedWhenHasTheLastWord() {
    TaskResult result = clean(raw("failed", true, "failed_when_result", false), false);
    assertInstanceOf(TaskResult.Ok.class, result);
  }

  @Test
  void aLoopIsSkippedOnlyWhenEveryItemIs() {
    List<Object> items = new ArrayList<>(List.of(raw("skipped", true), raw("skipped", true)));
    assertInstanceOf(TaskResult.Skipped.class, clean(raw("results", items), false));
    items.add(raw("changed", true));
    assertInstanceOf(TaskResult.Changed.class, clean(raw("results", items), false));
  }
}
