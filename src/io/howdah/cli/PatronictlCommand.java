package io.howdah.cli;

import io.howdah.cluster.Cluster;
import io.howdah.cluster.Patronictl;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code howdah cluster list|history|pause|resume|switchover|reinit}: patronictl on a node. */
@Command(mixinStandardHelpOptions = true)
final class PatronictlCommand implements Callable<Integer> {
  private final CommandContext context;
  private final String command;

  @Mixin private ClusterOptions options = new ClusterOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "ARGUMENT",
      description = "passed on (reinit: the member; switchover: the candidate)")
  private List<String> arguments = new ArrayList<>();

  PatronictlCommand(CommandContext context, String command) {
    this.context = context;
    this.command = command;
  }

  @Override
  public Integer call() {
    Cluster cluster = options.machines(context).find();
    Patronictl.Answer answer =
        new Patronictl(cluster, options.playbooks(context, cluster)).run(command, arguments);
    context.out().println(answer.text());
    return answer.succeeded() ? 0 : 1;
  }
}
