package io.howdah.action;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task as an action sees it: every field final.
 *
 * @param action the name as written
 * @param name the task's name as shown
 * @param args templated, module defaults applied, omitted ones gone
 * @param untemplatedArgs as written, for conditions
 * @param mode how it runs
 * @param environment variables for what runs on the host
 */
public record TaskCall(
    String action,
    String name,
    Map<String, @Nullable Object> args,
    Map<String, @Nullable Object> untemplatedArgs,
    Mode mode,
    Map<String, String> environment) {

  /**
   * How a task runs.
   *
   * @param checkMode change nothing
   * @param diff show differences
   * @param noLog show nothing
   * @param async seconds that a background job may take; 0 runs in the foreground
   * @param poll seconds between looks at a background job; 0 doesn't wait for it
   * @param verbosity the number of {@code -v}
   */
  public record Mode(
      boolean checkMode, boolean diff, boolean noLog, long async, long poll, int verbosity) {}

  /** The same call with other arguments. */
  public TaskCall withArgs(Map<String, @Nullable Object> other) {
    return new TaskCall(action, name, other, untemplatedArgs, mode, environment);
  }

  /** The arguments, with typed access. */
  public Args typed() {
    return new Args(args);
  }
}
