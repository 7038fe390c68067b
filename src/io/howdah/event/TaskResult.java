package io.howdah.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task on one host (or one item of its loop) came to, after changed_when, failed_when and
 * ignore_errors. Made only by {@link ResultCleaner}, which hides what no_log hides and strips
 * Ansible's internal keys, so values can be shown as they are.
 */
public sealed interface TaskResult {
  /**
   * Ansible's keys and values as its callbacks see them, in the module's order: without {@code
   * failed} and {@code skipped}, which the type tells; loops have {@code results}.
   */
  Map<String, @Nullable Object> values();

  /** How the values want to be shown. */
  Hints hints();

  /** One result for each item where the task has a loop; else empty. */
  List<TaskResult> items();

  /** Whether {@code changed} is true. */
  default boolean changed() {
    return Boolean.TRUE.equals(values().get("changed"));
  }

  /** The name in the JSON contract: ok, changed, failed, skipped or unreachable. */
  default String status() {
    return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  /** Done, and nothing had to change. */
  record Ok(Map<String, @Nullable Object> values, Hints hints, List<TaskResult> items)
      implements TaskResult {}

  /** Done, and something changed. */
  record Changed(Map<String, @Nullable Object> values, Hints hints, List<TaskResult> items)
      implements TaskResult {}

  /**
   * Failed.
   *
   * @param ignored whether ignore_errors let the host go on
   */
  record Failed(
      Map<String, @Nullable Object> values, Hints hints, List<TaskResult> items, boolean ignored)
      implements TaskResult {}

  /** Not run: its condition was false, its loop empty, or check mode does not reach it. */
  record Skipped(Map<String, @Nullable Object> values, Hints hints, List<TaskResult> items)
      implements TaskResult {}

  /**
   * The host could not be reached.
   *
   * @param ignored whether ignore_unreachable let the host go on
   */
  record Unreachable(
      Map<String, @Nullable Object> values, Hints hints, List<TaskResult> items, boolean ignored)
      implements TaskResult {}

  /**
   * How values want to be shown.
   *
   * @param verboseAlways show values at any verbosity, indented (debug, assert)
   * @param verboseOverride don't show values even when verbose, below -vvv (facts)
   * @param itemLabel the loop item's label, templated; null outside loops; already censored where
   *     no_log asks for it
   * @param censored values were hidden by no_log
   */
  record Hints(
      boolean verboseAlways,
      boolean verboseOverride,
      @Nullable Object itemLabel,
      boolean censored) {
    /** Nothing special. */
    public static final Hints PLAIN = new Hints(false, false, null, false);
  }
}
