package io.howdah.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run tells the world. Names and values only; {@link EventJson} writes any of them as JSON,
 * and record and component names are that contract: add, never rename.
 *
 * <p>Order in a run: PlaybookStarted; for each play PlayStarted, then for each task TaskStarted
 * and, per host, RunnerStarted, ItemFinished and Retried as they happen, FileDiff, RunnerFinished;
 * last StatsReady, once for each playbook. Said and Warned may come at any time.
 */
public sealed interface RunEvent {
  /** A playbook file is about to run; {@code file} as the user wrote it. */
  record PlaybookStarted(String file, int plays, boolean checkMode) implements RunEvent {}

  /** A play, or its next serial batch, starts. */
  record PlayStarted(PlayInfo play) implements RunEvent {}

  /** The play's pattern matches no host. */
  record NoHostsMatched(PlayInfo play) implements RunEvent {}

  /** Every host of the play has failed or is unreachable. */
  record NoHostsRemaining(PlayInfo play) implements RunEvent {}

  /**
   * A failure ended the play for every host: any_errors_fatal, max_fail_percentage, or a serial
   * batch of which no host is left.
   */
  record BrokenOff(PlayInfo play) implements RunEvent {}

  /** vars_prompt is about to ask for a variable. */
  record PromptShown(String variable, String prompt, boolean secret) implements RunEvent {}

  /** A task (or, by its trait, a handler) starts for the play's hosts. */
  record TaskStarted(TaskInfo task) implements RunEvent {}

  /** A task starts on one host. */
  record RunnerStarted(TaskInfo task, String host) implements RunEvent {}

  /** One item of a loop is done. {@code hostLabel} is "host" or "host -> delegate". */
  record ItemFinished(TaskInfo task, String host, String hostLabel, TaskResult result)
      implements RunEvent {}

  /**
   * A task is done on one host.
   *
   * @param hostLabel "host", "host -> delegate" or "host -> delegate(address)", as Ansible shows it
   */
  record RunnerFinished(TaskInfo task, String host, String hostLabel, TaskResult result)
      implements RunEvent {}

  /**
   * A changed result brought diffs (check or --diff, or the task's own {@code diff}); comes before
   * the ItemFinished or RunnerFinished that it belongs to.
   *
   * @param diffs each with before/after (and their headers), or prepared, as modules return them
   */
  record FileDiff(
      TaskInfo task, String host, String hostLabel, List<Map<String, @Nullable Object>> diffs)
      implements RunEvent {}

  /**
   * An attempt of an {@code until} task did not do.
   *
   * @param taskName the name to print, templated for this host
   * @param retriesLeft as Ansible prints it
   */
  record Retried(
      TaskInfo task,
      String host,
      String hostLabel,
      String taskName,
      long retriesLeft,
      TaskResult result)
      implements RunEvent {}

  /** A background job was looked at. */
  record AsyncPolled(String host, String jobId, @Nullable Object started, @Nullable Object finished)
      implements RunEvent {}

  /** A background job that a task waited for has ended. */
  record AsyncFinished(String host, @Nullable String jobId, boolean failed) implements RunEvent {}

  /** include_tasks put a file's tasks in; {@code label} is the loop item's label, or null. */
  record Included(TaskInfo task, String file, List<String> hosts, @Nullable Object label)
      implements RunEvent {}

  /** A handler will run on a host. */
  record HandlerNotified(String handler, String host) implements RunEvent {}

  /**
   * All plays of a playbook are over.
   *
   * @param hosts recap lines by host, in the order of their first result
   * @param custom set_stats values: by host, and under {@code _run} for the run; may be empty
   */
  record StatsReady(
      Map<String, HostStats> hosts,
      Map<String, Map<String, @Nullable Object>> custom,
      boolean checkMode)
      implements RunEvent {}

  /** Which hosts a retry file now names. */
  record RetryFileWritten(String path) implements RunEvent {}

  /** A warning; print each text once. {@code formatted}: keep its line breaks. */
  record Warned(String message, boolean formatted) implements RunEvent {}

  /**
   * Something will go away; print each once.
   *
   * @param version the release that drops it, or null
   * @param date the day that drops it, or null
   * @param collection whose version or date that is, or null
   */
  record Deprecated(
      String message, @Nullable String version, @Nullable String date, @Nullable String collection)
      implements RunEvent {}

  /** An error that ends no run by itself; printed as [ERROR]: on stderr. */
  record Errored(String message, boolean wrap) implements RunEvent {}

  /**
   * A line for the curious.
   *
   * @param verbosity the number of {@code -v} from which it is shown; 0 is always
   * @param host whose line it is, or null
   */
  record Said(int verbosity, @Nullable String host, String message) implements RunEvent {}
}
