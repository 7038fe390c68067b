package io.howdah.cli.options;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands of Ansible's take that run no tasks. */
public final class CommonOptions {
  @Mixin private HelpOptions help = new HelpOptions();

  /** One element for each {@code -v}. */
  @Option(
      names = {"-v", "--verbose"},
      description = HelpOptions.VERBOSE)
  public boolean[] verbose = {};
}
