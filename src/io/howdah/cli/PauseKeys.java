package io.howdah.cli;

import io.howdah.error.HowdahException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a person types while a task pauses: a line, or Ctrl-C and then C or A. */
final class PauseKeys {
  private static final int CTRL_C = 3;
  private static final String CLEAR_LINE = "\r\033[K";

  private final RawKeys keys;
  private final PrintStream out;
  private final boolean echo;
  private final StringBuilder typed = new StringBuilder();

  PauseKeys(RawKeys keys, PrintStream out, boolean echo) {
    this.keys = keys;
    this.out = out;
    this.echo = echo;
  }

  /**
   * Waits for Enter, or where the pause is bounded for its end.
   *
   * @return what was typed; null where the pause was bounded
   * @throws HowdahException where the person wants the play to end
   */
  @Nullable String read(@Nullable Duration bound) throws IOException, InterruptedException {
    long end = System.nanoTime() + (bound == null ? Long.MAX_VALUE / 2 : bound.toNanos());
    for (int key = keys.next(end); key != RawKeys.NONE; key = keys.next(end)) {
      if (key == CTRL_C) {
        decide();
        break;
      }
      if (bound == null && (key == '\r' || key == '\n')) {
        show(CLEAR_LINE);
        break;
      }
      if (bound == null) {
        take(key);
      }
    }
    return bound == null ? typed.toString() : null;
  }

  private void take(int key) {
    boolean back = key == '\b' || key == 127;
    if (!back) {
      typed.append((char) key);
      show(echo ? String.valueOf((char) key) : "");
    } else {
      typed.setLength(Math.max(0, typed.length() - 1));
      show(CLEAR_LINE + (echo ? typed : ""));
    }
  }

  private void decide() throws IOException, InterruptedException {
    show(CLEAR_LINE + "Press 'C' to continue the play or 'A' to abort \r\n");
    while (true) {
      int key = Character.toLowerCase(keys.next(System.nanoTime() + Long.MAX_VALUE / 2));
      if (key == 'a') {
        throw new HowdahException("user requested abort!");
      }
      if (key == 'c') {
        return;
      }
    }
  }

  private void show(String text) {
    out.print(text);
    out.flush();
  }
}
