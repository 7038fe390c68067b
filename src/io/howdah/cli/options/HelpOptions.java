package io.howdah.cli.options;

import picocli.CommandLine.Option;

/** What every command of Ansible's takes. Help and version are heeded before the command runs. */
public final class HelpOptions {
  /** What {@code -v} does. */
  public static final String VERBOSE =
      "Causes Ansible to print more debug messages. Adding multiple -v will increase the verbosity,"
          + " the builtin plugins currently evaluate up to -vvvvvv. A reasonable level to start is"
          + " -vvv, connection debugging might require -vvvv.";

  @Option(
      names = {"-h", "--help"},
      description = "show this help message and exit")
  private boolean help;

  @Option(
      names = "--version",
      description =
          "show program's version number, config file location, configured module search path,"
              + " module location, executable location and exit")
  private boolean version;
}
