package io.howdah.cli.config;

import io.howdah.cli.CommandContext;
import io.howdah.cli.options.HelpOptions;
import io.howdah.engine.documentation.DocumentationLibrary;
import java.util.function.Function;
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
      description = HelpOptions.VERBOSE)
  private boolean[] verbose = {};

  /**
   * The command with its subcommands.
   *
   * @param documents finds documentation with a configuration
   */
  public static CommandLine build(
      CommandContext context, Function<Configuration, DocumentationLibrary> documents) {
    ConfigAction.World world = new ConfigAction.World(context, documents);
    CommandLine line = new CommandLine(new ConfigCommand());
    line.addSubcommand("list", new ConfigList(world));
    line.addSubcommand("dump", new ConfigDump(world));
    line.addSubcommand("view", new ConfigView(world));
    line.addSubcommand("init", new ConfigInit(world));
    return line;
  }

  @Override
  public void run() {
    throw new IllegalStateException("a subcommand is required before this runs");
  }
}
