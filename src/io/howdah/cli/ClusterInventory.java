package io.howdah.cli;

import io.howdah.cluster.Cluster;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code howdah cluster inventory}: the inventory's path, for ansible-playbook. */
@Command(
    name = "inventory",
    description = "Writes the inventory that Ansible takes too, and prints its path.",
    mixinStandardHelpOptions = true)
final class ClusterInventory implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private ClusterOptions options = new ClusterOptions();

  ClusterInventory(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Cluster cluster = options.machines(context).find();
    Path file =
        ClusterOptions.files(context, cluster.spec())
            .inventory(cluster.spec(), cluster.machines(), cluster.virtualIp());
    context.out().println(file);
    return 0;
  }
}
