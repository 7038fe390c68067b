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

  /** The command for this process, with its subcommands or the one that is called. */
  static CommandLine build(CommandContext context, String called) {
    Below below =
        new Below()
            .with("up", () -> new ClusterUp(context))
            .with("verify", () -> new ClusterVerify(context))
            .with("urls", () -> new ClusterUrls(context))
            .with("drill", () -> new ClusterDrill(context))
            .with("inventory", () -> new ClusterInventory(context))
            .with("destroy", () -> new ClusterDestroy(context))
            .with("hold", () -> new ClusterHold(context));
    PATRONICTL.keySet().forEach(command -> below.with(command, () -> patronictl(context, command)));
    return below.under(new ClusterCommand(), called);
  }

  private static Object patronictl(CommandContext context, String command) {
    CommandLine line = new CommandLine(new PatronictlCommand(context, command));
    line.getCommandSpec().usageMessage().description(PATRONICTL.get(command) + " (patronictl).");
    return line;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is wanted");
  }
}
