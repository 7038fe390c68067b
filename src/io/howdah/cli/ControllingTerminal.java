package io.howdah.cli;

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

  /** What is typed unseen; empty where no terminal controls this process. */
  static Optional<String> askSecret(String question) {
    try (OutputStream out = new FileOutputStream(DEVICE);
        InputStream in = new FileInputStream(DEVICE)) {
      boolean hidden = echo("-echo");
      try {
        out.write(question.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return Optional.of(line(in));
      } finally {
        if (hidden) {
          echo("echo");
        }
        out.write('\n');
      }
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder bytes = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      bytes.append((char) next);
    }
    return new String(
        bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static boolean echo(String word) throws IOException {
    Process stty =
        new ProcessBuilder("stty", word)
            .redirectInput(DEVICE)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return stty.waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
