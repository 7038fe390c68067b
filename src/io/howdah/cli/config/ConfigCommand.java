package io.howdah.cli.config;

import io.howdah.cli.CommandContext;
import io.howdah.cli.options.HelpOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code howdah config}: Ansible's ansible-config. */
@Command(
    name = "ansible-config",
    description = "View ansible configuration.",
    synopsisSubcommandLabel = "action")
public final class ConfigCommand implements Runnable {
  @Mixin private HelpOptions help = new HelpOptions();

  @Option(
      names = {"-v", "--verbose"},
      description = "print more debug messages")
  private boolean[] verbose = {};

  /** The command with its subcommands. */
  public static CommandLine build(CommandContext context) {
    CommandLine line = new CommandLine(new ConfigCommand());
    line.addSubcommand("list", new ConfigList(context));
    line.addSubcommand("dump", new ConfigDump(context));
    line.addSubcommand("view", new ConfigView(context));
    line.addSubcommand("init", new ConfigInit(context));
    return line;
  }

  @Override
  public void run() {
    throw new IllegalStateException("a subcommand is required before this runs");
  }
}
