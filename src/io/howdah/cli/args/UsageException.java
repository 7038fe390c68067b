package io.howdah.cli.args;

import picocli.CommandLine.Model.CommandSpec;

/** A command line is wrong; exit code 2, as argparse's. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient CommandSpec command;

  UsageException(CommandSpec command, String message) {
    super(message, null, false, false);
    this.command = command;
  }

  /** The command or subcommand whose arguments are wrong. */
  public CommandSpec command() {
    return command;
  }
}
