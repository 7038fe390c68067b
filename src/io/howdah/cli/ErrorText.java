package io.howdah.cli;

import io.howdah.error.HowdahException;
import io.howdah.yaml.Excerpt;

/** Shows an error as Ansible does: the message, the place, the lines around it, the remedy. */
final class ErrorText {
  private ErrorText() {}

  /** The whole text, without the {@code ERROR! } before it. */
  static String of(HowdahException error) {
    return Excerpt.describe(error);
  }
}
