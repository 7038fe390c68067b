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
      description =
          "Causes Ansible to print more debug messages. Adding multiple -v will increase the"
              + " verbosity.")
  public boolean[] verbose = {};
}
