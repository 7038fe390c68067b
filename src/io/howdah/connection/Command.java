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
 */
public record Command(
    String script,
    byte @Nullable [] stdin,
    Map<String, String> environment,
    @Nullable Duration timeout) {
  /** A script with empty standard input, no extra environment and no bound on its time. */
  public static Command of(String script) {
    return new Command(script, null, Map.of(), null);
  }

  /** The same command with these bytes as its standard input. */
  public Command withStdin(byte[] bytes) {
    return new Command(script, bytes, environment, timeout);
  }

  /** The same command with these environment variables. */
  public Command withEnvironment(Map<String, String> variables) {
    return new Command(script, stdin, Map.copyOf(variables), timeout);
  }

  /** The same command with this bound on its time. */
  public Command withTimeout(Duration bound) {
    return new Command(script, stdin, environment, bound);
  }
}
