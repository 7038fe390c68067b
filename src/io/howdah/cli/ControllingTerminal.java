package io.howdah.cli;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The terminal that controls this process, wherever standard input comes from: passwords are asked
 * and read there, which is where sshpass, and so Jenkins' Ansible plugin, types them.
 */
final class ControllingTerminal {
  private static final File DEVICE = new File("/dev/tty");

  private ControllingTerminal() {}

  /**
   * What is typed unseen; empty where no terminal controls this process. Keys are read one by one:
   * a signal by Ctrl-C would end the process and leave the terminal without echo.
   */
  static Optional<String> askSecret(String question) {
    try (OutputStream out = new FileOutputStream(DEVICE);
        InputStream in = new FileInputStream(DEVICE);
        RawKeys keys = RawKeys.of(in)) {
      out.write(question.getBytes(StandardCharsets.UTF_8));
      out.flush();
      try {
        return Optional.of(line(keys));
      } finally {
        out.write('\n');
      }
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private static String line(RawKeys keys) throws IOException {
    HiddenLine line = new HiddenLine();
    try {
      while (!line.take(keys.next(System.nanoTime() + Long.MAX_VALUE / 2))) {
        // The next key.
      }
      return line.text();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HowdahException("interrupted", null, null, ExitCode.INTERRUPTED, e);
    }
  }
}
