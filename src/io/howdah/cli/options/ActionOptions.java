package io.howdah.cli.options;

import picocli.CommandLine.Option;

/** What the subcommands of Ansible's commands take. Help is heeded before the command runs. */
public final class ActionOptions {
  @Option(
      names = {"-h", "--help"},
      description = "show this help message and exit")
  private boolean help;

  /** One element for each {@code -v}. */
  @Option(
      names = {"-v", "--verbose"},
      description = HelpOptions.VERBOSE)
  public boolean[] verbose = {};
}
