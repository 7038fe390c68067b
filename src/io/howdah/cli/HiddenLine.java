package io.howdah.cli;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A line that is typed key by key and unseen, with the keys that mend it. */
final class HiddenLine {
  private static final int CTRL_C = 3;
  private static final int CTRL_D = 4;
  private static final int CTRL_U = 21;
  private static final int DELETE = 127;

  private byte[] typed = {};

  /**
   * Takes a key.
   *
   * @return whether the line is complete
   * @throws HowdahException on Ctrl-C
   */
  boolean take(int key) {
    switch (key) {
      case CTRL_C ->
          throw new HowdahException(
              "User interrupted execution", null, null, ExitCode.INTERRUPTED, null);
      case '\r', '\n', CTRL_D -> {
        return true;
      }
      case '\b', DELETE -> typed = Arrays.copyOf(typed, beforeLast());
      case CTRL_U -> typed = new byte[0];
      default -> {
        typed = Arrays.copyOf(typed, typed.length + 1);
        typed[typed.length - 1] = (byte) key;
      }
    }
    return false;
  }

  /** Where the last character begins, which may have several bytes. */
  private int beforeLast() {
    int at = typed.length - 1;
    while (at > 0 && (typed[at] & 0xC0) == 0x80) {
      at--;
    }
    return Math.max(0, at);
  }

  /** What was typed. */
  String text() {
    return new String(typed, StandardCharsets.UTF_8);
  }
}
