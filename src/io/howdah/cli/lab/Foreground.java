package io.howdah.cli.lab;

import java.io.IOException;
import java.util.List;

/** Runs a program on our own terminal. */
final class Foreground {
  private Foreground() {}

  /** Its exit code. */
  static int run(List<String> command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
