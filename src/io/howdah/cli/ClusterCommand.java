package io.howdah.cli;

import java.util.LinkedHashMap;
import java.util.Map;
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
  private static final Map<String, String> PATRONICTL = new LinkedHashMap<>();

  static {
    PATRONICTL.put("list", "Shows the members, their roles and how far they lag");
    PATRONICTL.put("history", "Shows the failovers so far");
    PATRONICTL.put("pause", "Lets Patroni watch only, without failing over");
    PATRONICTL.put("resume", "Ends a pause");
    PATRONICTL.put("switchover", "Makes a replica the primary, the named one if one is named");
    PATRONICTL.put("reinit", "Makes the named replica's data anew from the primary's");
  }

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
    PATRONICTL.forEach(
        (command, description) -> {
          CommandLine below = new CommandLine(new PatronictlCommand(context, command));
          below.getCommandSpec().usageMessage().description(description + " (patronictl).");
          line.addSubcommand(command, below);
        });
    return line;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is wanted");
  }
}
