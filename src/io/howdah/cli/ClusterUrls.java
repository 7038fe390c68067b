package io.howdah.cli;

import io.howdah.cluster.Cluster;
import io.howdah.machines.Machine;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code howdah cluster urls}. */
@Command(
    name = "urls",
    description = "Prints where everything of the cluster is to be found.",
    mixinStandardHelpOptions = true)
final class ClusterUrls implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private ClusterOptions options = new ClusterOptions();

  ClusterUrls(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Cluster cluster = options.machines(context).find();
    PrintStream out = context.out();
    String scope = cluster.spec().scope();
    out.println("etcd");
    for (Machine machine : cluster.etcd()) {
      String base = "http://" + cluster.address(machine) + ":" + Cluster.ETCD_PORT;
      out.println("  %-14s health   %s/health".formatted(machine.name(), base));
      out.println("  %-14s metrics  %s/metrics".formatted("", base));
    }
    out.println("Patroni, scope " + scope);
    for (Machine machine : cluster.patroni()) {
      String base = "http://" + cluster.address(machine) + ":" + Cluster.PATRONI_PORT;
      out.println("  %-14s cluster  %s/cluster".formatted(machine.name(), base));
      out.println("  %-14s node     %s/patroni".formatted("", base));
      out.println("  %-14s config   /etc/patroni-%s.yml (/etc/patroni.yml)".formatted("", scope));
    }
    out.println("HAProxy");
    for (Machine machine : cluster.patroni()) {
      out.println(
          "  %-14s stats    http://%s:%d/"
              .formatted(machine.name(), cluster.address(machine), Cluster.STATISTICS_PORT));
    }
    out.println("PostgreSQL");
    String user = cluster.adminUser();
    String ip = cluster.virtualIp();
    out.println(
        "  read-write  psql -h %s -p %d -U %s -d postgres"
            .formatted(ip, Cluster.READ_WRITE_PORT, user));
    out.println(
        "  read-only   psql -h %s -p %d -U %s -d postgres"
            .formatted(ip, Cluster.READ_ONLY_PORT, user));
    return 0;
  }
}
