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
 * @param printsStdin whether the script calls {@link #PRINT_STDIN}, once, instead of reading its
 *     standard input: a shell prints few bytes by itself, without a process and a pipe
 */
public record Command(
    String script,
    byte @Nullable [] stdin,
    Map<String, String> environment,
    @Nullable Duration timeout,
    boolean mayLeaveProcesses,
    boolean printsStdin) {
  /** The shell function that prints the bytes of {@link #stdin}. */
  public static final String PRINT_STDIN = "hw_stdin";

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
    this(script, stdin, environment, timeout, false, false);
  }

  /** A script with empty standard input, no extra environment and no bound on its time. */
  public static Command of(String script) {
    return new Command(script, null, Map.of(), null);
  }

  /** The same command with these bytes as its standard input. */
  public Command withStdin(byte[] bytes) {
    return new Command(script, bytes, environment, timeout, mayLeaveProcesses, printsStdin);
  }

  /** The same command with these environment variables. */
  public Command withEnvironment(Map<String, String> variables) {
    return new Command(
        script, stdin, Map.copyOf(variables), timeout, mayLeaveProcesses, printsStdin);
  }

  /** The same command with this bound on its time. */
  public Command withTimeout(Duration bound) {
    return new Command(script, stdin, environment, bound, mayLeaveProcesses, printsStdin);
  }

  /** The same command as one that may leave processes in the background. */
  public Command leavingProcesses() {
    return new Command(script, stdin, environment, timeout, true, printsStdin);
  }

  /** The same command as one whose script calls {@link #PRINT_STDIN} for these bytes. */
  public Command printing(byte[] bytes) {
    return new Command(script, bytes, environment, timeout, mayLeaveProcesses, true);
  }
}
