package io.howdah.module.user;

import io.howdah.connection.CommandResult;

/** What the account programs say when they fail. */
final class Programs {
  private static final String DIRECTORIES =
      "/sbin:/usr/sbin:/usr/local/sbin:/bin:/usr/bin:/usr/local/bin";

  private Programs() {}

  /** The program's own words, or Ansible's where the host does not have it. */
  static String complaint(String program, CommandResult ran) {
    return ran.exitCode() == 127
        ? "Failed to find required executable \"" + program + "\" in paths: " + DIRECTORIES
        : ran.err();
  }
}
