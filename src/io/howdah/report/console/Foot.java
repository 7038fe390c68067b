package io.howdah.report.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A line at the foot of a terminal, gone before anything else is written there. It shows only while
 * the last thing written ended its line, so questions keep theirs.
 */
public final class Foot {
  private static final byte[] ERASE = "\r\033[K".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream terminal;
  private boolean shown;
  private boolean lineEnded = true;

  /** Takes the terminal. */
  public Foot(OutputStream terminal) {
    this.terminal = terminal;
  }

  /** The stream, with the foot out of its way. */
  public OutputStream above(OutputStream stream) {
    return new Above(stream);
  }

  /** Shows a text of one line, in place of what the foot shows now. */
  public synchronized void show(String text) {
    if (lineEnded) {
      send(ERASE);
      send(("\033[2m" + text + "\033[0m").getBytes(StandardCharsets.UTF_8));
      shown = true;
    }
  }

  /** Shows nothing until the next {@link #show}. */
  public synchronized void hide() {
    if (shown) {
      send(ERASE);
      shown = false;
    }
  }

  private void send(byte[] bytes) {
    try {
      terminal.write(bytes);
      terminal.flush();
    } catch (IOException e) {
      // A terminal that is gone needs no foot; what matters fails where it is written.
      lineEnded = false;
    }
  }

  private final class Above extends FilterOutputStream {
    Above(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (length > 0) {
        synchronized (Foot.this) {
          hide();
          out.write(bytes, from, length);
          lineEnded = bytes[from + length - 1] == '\n';
        }
      }
    }
  }
}
