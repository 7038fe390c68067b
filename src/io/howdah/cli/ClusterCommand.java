package io.howdah.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code howdah cluster}: the PostgreSQL cluster, from bare hosts to proof. */
@Command(
    name = "howdah cluster",
    description =
        "A highly available PostgreSQL cluster: etcd, Patroni, HAProxy, keepalived. Settings are"
            + " in cluster.yml, in HOWDAH_<KEY> and behind --set key=value.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class ClusterCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** The command with its subcommands, for this process. */
  static CommandLine build(CommandContext context) {
    CommandLine line = new CommandLine(new ClusterCommand());
    line.addSubcommand("up", new ClusterUp(context));
    line.addSubcommand("verify", new ClusterVerify(context));
    line.addSubcommand("urls", new ClusterUrls(context));
    line.addSubcommand("drill", new ClusterDrill(context));
    line.addSubcommand("inventory", new ClusterInventory(context));
    line.addSubcommand("destroy", new ClusterDestroy(context));
    line.addSubcommand("hold", new ClusterHold(context));
    for (String command :
        new String[] {"list", "history", "pause", "resume", "switchover", "reinit"}) {
      line.addSubcommand(command, new PatronictlCommand(context, command));
    }
    return line;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is wanted");
  }
}
