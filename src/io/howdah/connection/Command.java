package io.howdah.connection;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One piece of POSIX shell for a host.
 *
 * @param script POSIX sh text, any length, run in a subshell of the live shell so that it can't
 *     harm it; never holds a secret (use stdin)
 * @param stdin bytes given to the script's standard input, or null for an empty one
 * @param environment variables set for this script only
 * @param timeout after which the script is killed and {@link CommandTimeoutException} thrown; null
 *     for none
 * @param mayLeaveProcesses whether the script is a user's and may leave processes in the background
 *     that go on writing; if some are found, the next script gets a shell of its own, so that their
 *     words don't mix with its output (they get SIGPIPE then, as under Ansible)
 */
public record Command(
    String script,
    byte @Nullable [] stdin,
    Map<String, String> environment,
    @Nullable Duration timeout,
    boolean mayLeaveProcesses) {
  /** Without environment and input, which may hold secrets. */
  @Override
  public String toString() {
    return "Command[" + script + "]";
  }

  /** A script that leaves no processes behind. */
  public Command(
      String script,
      byte @Nullable [] stdin,
      Map<String, String> environment,
      @Nullable Duration timeout) {
    this(script, stdin, environment, timeout, false);
  }

  /** A script with empty standard input, no extra environment and no bound on its time. */
  public static Command of(String script) {
    return new Command(script, null, Map.of(), null);
  }

  /** The same command with these bytes as its standard input. */
  public Command withStdin(byte[] bytes) {
    return new Command(script, bytes, environment, timeout, mayLeaveProcesses);
  }

  /** The same command with these environment variables. */
  public Command withEnvironment(Map<String, String> variables) {
    return new Command(script, stdin, Map.copyOf(variables), timeout, mayLeaveProcesses);
  }

  /** The same command with this bound on its time. */
  public Command withTimeout(Duration bound) {
    return new Command(script, stdin, environment, bound, mayLeaveProcesses);
  }

  /** The same command as one that may leave processes in the background. */
  public Command leavingProcesses() {
    return new Command(script, stdin, environment, timeout, true);
  }
}
