package io.howdah.cli;

import io.howdah.cluster.ClusterException;
import io.howdah.error.HowdahException;
import io.howdah.yaml.Excerpt;

/**
 * Shows an error as Ansible does: the message, the place, the lines around it, the remedy. One of
 * the cluster's settings names its place itself, and its line may hold a password.
 */
final class ErrorText {
  private ErrorText() {}

  /** The whole text, without the {@code ERROR! } before it. */
  static String of(HowdahException error) {
    return error instanceof ClusterException
        ? String.valueOf(error.getMessage())
        : Excerpt.describe(error);
  }
}
