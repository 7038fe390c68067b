package io.howdah.cli;

import io.howdah.cluster.ClusterSpec;
import io.howdah.cluster.lock.ClusterLock;
import io.howdah.cluster.lock.Reservation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code howdah cluster destroy}. */
@Command(
    name = "destroy",
    description = "Removes the cluster's hosts and everything that they left on this machine.",
    mixinStandardHelpOptions = true)
final class ClusterDestroy implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private ClusterOptions options = new ClusterOptions();

  @Option(names = "--yes", description = "don't ask")
  private boolean yes;

  ClusterDestroy(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ClusterSpec spec = options.spec(context);
    if (!yes) {
      String answer =
          new TerminalPrompter(context)
              .ask("Destroy the cluster '" + spec.scope() + "' with its data? [y/N] ", false);
      if (answer == null || !answer.strip().equalsIgnoreCase("y")) {
        context.err().println("nothing was destroyed");
        return 1;
      }
    }
    try (ClusterLock lock = options.lock(context)) {
      options.machines(context).destroy();
      ClusterOptions.files(context, spec).delete(spec);
    }
    Reservation.end(options.lockWish(context));
    return 0;
  }
}
