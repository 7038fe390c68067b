package io.howdah.event;

import io.howdah.error.Advice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link TaskResult} of a raw result. The only way from a result to an event: no_log and
 * the removal of internal keys happen here. Rules by ansible-core 2.14's TaskResult.clean_copy.
 */
public final class ResultCleaner {
  /** What no_log leaves in place of a result. */
  public static final String CENSORED =
      "the output has been hidden due to the fact that 'no_log: true' was specified for this"
          + " result";

  private static final String CENSORED_LABEL = "(censored due to no_log)";
  private static final Set<String> KEPT_WHEN_CENSORED = Set.of("attempts", "changed", "retries");
  private static final Set<String> DEBUG_ACTIONS =
      Set.of("debug", "ansible.builtin.debug", "ansible.legacy.debug");

  private ResultCleaner() {}

  /**
   * A raw result and what decides about it.
   *
   * @param raw every key, internal {@code _ansible_…} ones too; not changed
   * @param action the task's action as written
   * @param noLog the task's no_log
   * @param ignored ignore_errors or ignore_unreachable applies
   */
  public record Raw(
      Map<String, @Nullable Object> raw, String action, boolean noLog, boolean ignored) {}

  /** The result as it may be shown. */
  public static TaskResult clean(Raw source) {
    Map<String, @Nullable Object> raw = source.raw();
    boolean censored = source.noLog() || isTrue(raw.get("_ansible_no_log"));
    Map<String, @Nullable Object> shown = censored ? censored(raw) : shown(source);
    TaskResult.Hints hints = hints(raw, censored);
    List<TaskResult> items = items(source);
    if (ResultState.isFailed(raw)) {
      return new TaskResult.Failed(shown, hints, items, source.ignored());
    }
    if (ResultState.isUnreachable(raw)) {
      return new TaskResult.Unreachable(shown, hints, items, source.ignored());
    }
    if (ResultState.isSkipped(raw)) {
      return new TaskResult.Skipped(shown, hints, items);
    }
    return ResultState.isChanged(raw)
        ? new TaskResult.Changed(shown, hints, items)
        : new TaskResult.Ok(shown, hints, items);
  }

  private static TaskResult.Hints hints(Map<String, @Nullable Object> raw, boolean censored) {
    Object label =
        raw.containsKey("_ansible_item_label") ? raw.get("_ansible_item_label") : raw.get("item");
    return new TaskResult.Hints(
        !censored && isTrue(raw.get("_ansible_verbose_always")),
        isTrue(raw.get("_ansible_verbose_override")),
        censored && label != null ? CENSORED_LABEL : label,
        censored);
  }

  private static Map<String, @Nullable Object> censored(Map<String, @Nullable Object> raw) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    kept.put("censored", CENSORED);
    raw.forEach(
        (key, value) -> {
          if (KEPT_WHEN_CENSORED.contains(key)) {
            kept.put(key, value);
          }
        });
    return kept;
  }

  private static Map<String, @Nullable Object> shown(Raw source) {
    Map<String, @Nullable Object> all = withoutInternals(source.raw());
    all.remove("failed");
    all.remove("skipped");
    if (source.raw().get(Advice.KEY) instanceof String advice) {
      all.computeIfPresent("msg", (key, message) -> message + advice);
    }
    if (DEBUG_ACTIONS.contains(source.action())) {
      all.remove("invocation");
    }
    return all;
  }

  private static List<TaskResult> items(Raw source) {
    if (!(source.raw().get("results") instanceof List<?> results)) {
      return List.of();
    }
    List<TaskResult> items = new ArrayList<>();
    for (Object item : results) {
      if (item instanceof Map<?, ?> map && map.containsKey("_ansible_item_result")) {
        items.add(clean(new Raw(named(map), source.action(), source.noLog(), source.ignored())));
      }
    }
    return items;
  }

  /** A deep copy without any {@code _ansible_…} key. */
  public static Map<String, @Nullable Object> withoutInternals(
      Map<?, ? extends @Nullable Object> m) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    m.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          if (!name.startsWith("_ansible_")) {
            copy.put(name, stripped(value));
          }
        });
    return copy;
  }

  private static @Nullable Object stripped(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return strippedMap(map);
    }
    if (value instanceof List<?> list && list.getClass() == ArrayList.class) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(stripped(element)));
      return copy;
    }
    return value;
  }

  private static Map<?, ?> strippedMap(Map<?, ?> map) {
    Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (!(key instanceof String name && name.startsWith("_ansible_"))) {
            copy.put(key, stripped(value));
          }
        });
    return copy;
  }

  private static Map<String, @Nullable Object> named(Map<?, ?> map) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    map.forEach((key, value) -> named.put(String.valueOf(key), value));
    return named;
  }

  private static boolean isTrue(@Nullable Object value) {
    return Boolean.TRUE.equals(value);
  }
}
