package io.howdah.executor.play;

import io.howdah.executor.task.HostTask;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Role;
import io.howdah.playbook.Task;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task as {@code ansible_failed_task} shows it. */
final class TaskSummary {
  private static final java.util.Set<Keyword> NOT_SHOWN =
      java.util.EnumSet.of(Keyword.ACTION, Keyword.LOCAL_ACTION, Keyword.ARGS, Keyword.NAME);

  private TaskSummary() {}

  static Map<String, @Nullable Object> of(HostTask work) {
    Task task = work.task();
    Map<String, @Nullable Object> summary = new LinkedHashMap<>();
    summary.put("name", task.name().orElse(""));
    summary.put("action", task.action().name());
    summary.put("resolved_action", task.action().resolved());
    summary.put("args", task.args());
    for (Keyword keyword : Keyword.values()) {
      boolean ofTask = keyword.allowedIn(Keyword.Place.TASK) && !NOT_SHOWN.contains(keyword);
      Object value = ofTask ? task.keyword(keyword) : null;
      if (value != null && keyword != Keyword.LOOP_CONTROL) {
        summary.put(keyword.name().toLowerCase(Locale.ROOT), value);
      }
    }
    task.role().map(Role::fullName).ifPresent(role -> summary.put("role", role));
    summary.put("implicit", task.implicit());
    return summary;
  }
}
