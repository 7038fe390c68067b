package io.howdah.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Keys of the terminal one by one: none waits for the end of a line, and Ctrl-C is one too. */
final class RawKeys implements AutoCloseable {
  /** The time was over before a key came. */
  static final int NONE = -1;

  private static final File DEVICE = new File("/dev/tty");
  private static final long LOOK_MILLIS = 30;

  private final InputStream in;
  private final String before;

  private RawKeys(InputStream in, String before) {
    this.in = in;
    this.before = before;
  }

  /**
   * Sets the terminal so; close it to have it as it was.
   *
   * @throws IOException where there is no terminal to set
   */
  static RawKeys of(InputStream in) throws IOException {
    String before = stty("-g").strip();
    stty("-icanon", "-isig", "-echo", "-icrnl", "min", "1", "time", "0");
    return new RawKeys(in, before);
  }

  /**
   * The next key.
   *
   * @param endNanos until when to wait, as of System.nanoTime
   */
  int next(long endNanos) throws IOException, InterruptedException {
    while (in.available() == 0) {
      if (System.nanoTime() - endNanos >= 0) {
        return NONE;
      }
      Thread.sleep(LOOK_MILLIS);
    }
    return in.read();
  }

  private static String stty(String... words) throws IOException {
    String[] command = new String[words.length + 1];
    command[0] = "stty";
    System.arraycopy(words, 0, command, 1, words.length);
    Process process =
        new ProcessBuilder(command)
            .redirectInput(DEVICE)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException("stty can't set the terminal");
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    stty(before);
  }
}
