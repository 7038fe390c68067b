package io.howdah.connection;

import java.nio.charset.StandardCharsets;

/**
 * What a script left behind.
 *
 * @param exitCode 0 to 255
 * @param stdout binary-safe
 * @param stderr binary-safe
 */
public record CommandResult(int exitCode, byte[] stdout, byte[] stderr) {
  /** Whether the exit code is 0. */
  public boolean succeeded() {
    return exitCode == 0;
  }

  /** Standard output read as UTF-8, as it is (no trimming). */
  public String out() {
    return new String(stdout, StandardCharsets.UTF_8);
  }

  /** Standard error read as UTF-8, as it is (no trimming). */
  public String err() {
    return new String(stderr, StandardCharsets.UTF_8);
  }
}
