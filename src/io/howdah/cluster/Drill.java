package io.howdah.cluster;

import io.howdah.machines.lab.Lab;
import java.io.IOException;
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
  private final Lab lab;
  private final ClusterPlaybooks playbooks;
  private final Consumer<String> progress;
  private final HttpProbe http = new HttpProbe();

  /** Takes the cluster, the lab that holds it, its playbooks, and where to tell what happens. */
  public Drill(Cluster cluster, Lab lab, ClusterPlaybooks playbooks, Consumer<String> progress) {
    this.cluster = cluster;
    this.lab = lab;
    this.playbooks = playbooks;
    this.progress = progress;
  }

  /** Does one fault to the leader, undoes it, and waits until the cluster is whole again. */
  public DrillResult run(Fault fault) {
    String leader = leader();
    try (DrillClient client = new DrillClient(cluster)) {
      client.start();
      sleep(WARM_UP);
      client.writes().reset();
      client.reads().reset();
      progress.accept(fault.description() + " (" + leader + ")");
      strike(fault, leader);
      sleep(Duration.ofSeconds(fault.holdSeconds()));
      undo(fault, leader);
      boolean whole = staysWhole(client);
      client.close();
      return new DrillResult(
          fault,
          leader,
          client.writes().longestGap(),
          client.reads().longestGap(),
          client.acknowledged(),
          client.lost().size(),
          client.unanswered(),
          client.standbyHits(),
          whole);
    } catch (SQLException e) {
      throw new ClusterException("the drill's client can't reach the database: " + e.getMessage());
    }
  }

  private String leader() {
    return PatroniCluster.ask(cluster, http)
        .map(PatroniCluster::leaders)
        .filter(l -> l.size() == 1)
        .map(l -> l.get(0).name())
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

  private void strike(Fault fault, String leader) {
    switch (fault) {
      case SWITCHOVER -> new Patronictl(cluster, playbooks).run("switchover", List.of());
      case CRASH ->
          execute(
              leader, "pkill -9 -f '[p]atroni_guarded|[b]in/patroni'; pkill -9 -x postgres; true");
      case KILL -> lab.kill(leader);
      case CUT -> lab.cut(leader);
      case PAUSE -> lab.pause(leader);
    }
  }

  private void undo(Fault fault, String leader) {
    switch (fault) {
      case KILL -> lab.start(leader);
      case CUT -> lab.heal(List.of(leader));
      case PAUSE -> lab.resume(leader);
      default -> {}
    }
  }

  private void execute(String host, String script) {
    try {
      Process process =
          new ProcessBuilder(lab.execCommand(host, List.of("sh", "-c", script)))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.waitFor();
    } catch (IOException e) {
      throw new ClusterException("can't reach into " + host + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
