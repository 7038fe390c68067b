package io.howdah.executor.task;

import io.howdah.event.RunEvent;
import io.howdah.event.TaskResult;
import io.howdah.executor.state.EventSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Announces the diffs of results that changed something. */
public final class Diffs {
  private Diffs() {}

  /** Announces a result's diffs, or those of its items. */
  public static void announce(EventSink events, TaskOutcome outcome, TaskResult result) {
    List<Map<String, @Nullable Object>> diffs = new ArrayList<>();
    if (result.items().isEmpty()) {
      collect(result, diffs);
    }
    if (!diffs.isEmpty()) {
      events.emit(
          new RunEvent.FileDiff(
              outcome.work().info(), outcome.host(), outcome.traits().hostLabel(), diffs));
    }
  }

  private static void collect(TaskResult result, List<Map<String, @Nullable Object>> into) {
    if (!result.changed()) {
      return;
    }
    Object diff = result.values().get("diff");
    List<?> list = diff instanceof List<?> many ? many : diff == null ? List.of() : List.of(diff);
    for (Object one : list) {
      if (one instanceof Map<?, ?> map && !map.isEmpty()) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        into.add(named);
      }
    }
  }
}
