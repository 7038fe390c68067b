package io.howdah.cli.galaxy;

import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs git and tar. */
final class Programs {
  private Programs() {}

  /**
   * Runs a program to its end.
   *
   * @throws HowdahException with what it said, where it fails
   */
  static void run(Path folder, List<String> words) {
    output(folder, words);
  }

  /**
   * What a program says until its end, errors too.
   *
   * @throws HowdahException with what it said, where it fails
   */
  static String output(Path folder, List<String> words) {
    try {
      Process process =
          new ProcessBuilder(words)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new HowdahException(
            "- command %s failed in directory %s (rc=%d) - %s"
                .formatted(String.join(" ", words), folder, process.exitValue(), said.strip()));
      }
      return said;
    } catch (IOException e) {
      throw new HowdahException(
          "could not find/use " + words.get(0) + ", it is required to continue with installing", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HowdahException("interrupted while running " + words.get(0), e);
    }
  }
}
