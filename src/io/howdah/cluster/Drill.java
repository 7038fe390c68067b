package io.howdah.cluster;

import io.howdah.machines.lab.Lab;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Breaks the cluster on purpose while a client works, and says what the client saw. */
public final class Drill {
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration RECOVERY = Duration.ofSeconds(180);
  private static final Duration CALM = Duration.ofSeconds(10);
  private static final double SILENCE_SECONDS = 1;

  private final Cluster cluster;
  private final FaultInjector injector;
  private final Consumer<String> progress;
  private final HttpProbe http = new HttpProbe();

  /** Takes the cluster, the lab that holds it, its playbooks, and where to tell what happens. */
  public Drill(Cluster cluster, Lab lab, ClusterPlaybooks playbooks, Consumer<String> progress) {
    this.cluster = cluster;
    this.injector = new FaultInjector(cluster, lab, new Patronictl(cluster, playbooks));
    this.progress = progress;
  }

  /**
   * Does one fault, undoes it, and waits until the cluster is whole again.
   *
   * @throws ClusterException where there is nothing to drill on; what was done is undone first
   */
  public DrillResult run(Fault fault) {
    PatroniCluster members = members();
    String leader = members.leaders().get(0).name();
    List<String> hosts = injector.targets(fault, members);
    boolean together = injector.holder().filter(leader::equals).isPresent();
    try (DrillClient client = new DrillClient(cluster)) {
      client.start();
      sleep(WARM_UP);
      client.writes().reset();
      client.reads().reset();
      progress.accept(fault.description() + " (" + String.join(", ", hosts) + ")");
      hold(fault, hosts);
      boolean whole = staysWhole(client);
      client.close();
      return new DrillResult(fault, leader, hosts, together, DrillResult.Seen.of(client), whole);
    } catch (SQLException e) {
      throw new ClusterException("the drill's client can't reach the database: " + e.getMessage());
    }
  }

  /** However a drill ends, its fault does. */
  private void hold(Fault fault, List<String> hosts) {
    try {
      injector.strike(fault, hosts);
      sleep(Duration.ofSeconds(fault.holdSeconds()));
    } finally {
      boolean interrupted = Thread.interrupted();
      injector.undo(fault, hosts);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private PatroniCluster members() {
    return PatroniCluster.ask(cluster, http)
        .filter(p -> p.leaders().size() == 1)
        .orElseThrow(() -> new ClusterException("there is no leader to drill on"));
  }

  /** Well for ten seconds in a row: right after a blow all still looks well. */
  private boolean staysWhole(DrillClient client) {
    long[] since = {System.nanoTime()};
    return Patience.until(
        RECOVERY,
        () -> {
          if (!isWhole(client)) {
            since[0] = System.nanoTime();
          }
          return System.nanoTime() - since[0] > CALM.toNanos();
        },
        calm -> calm);
  }

  private boolean isWhole(DrillClient client) {
    List<Check> checks = new PatroniBootstrap().checks(cluster);
    return client.silence() < SILENCE_SECONDS && checks.stream().allMatch(Check::passed);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("interrupted");
    }
  }
}
