package io.howdah.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stage patroni: one leader, and every other node a running replica on its timeline. */
public final class PatroniBootstrap implements ClusterStep {
  private final HttpProbe http = new HttpProbe();

  @Override
  public String name() {
    return "patroni";
  }

  @Override
  public StageResult run(ClusterRun run) {
    return PlaybookStage.run(run, "patroni.yml", () -> checks(run.cluster()));
  }

  /** One check for the leader and one for each replica. */
  List<Check> checks(Cluster cluster) {
    Optional<PatroniCluster> asked = PatroniCluster.ask(cluster, http);
    if (asked.isEmpty()) {
      return List.of(
          Check.fail(
              "Patroni answers",
              cluster.spec().scope(),
              "no node answers",
              "journalctl -u patroni"));
    }
    PatroniCluster patroni = asked.get();
    List<Check> checks = new ArrayList<>();
    List<String> leaders = patroni.leaders().stream().map(PatroniCluster.Member::name).toList();
    checks.add(
        Check.of(
            leaders.size() == 1,
            "one leader",
            cluster.spec().scope(),
            leaders.isEmpty() ? "none" : String.join(", ", leaders),
            "howdah cluster list; journalctl -u patroni"));
    cluster.patroni().stream()
        .map(m -> m.name())
        .filter(name -> !leaders.contains(name))
        .forEach(name -> checks.add(replica(name, patroni)));
    return checks;
  }

  private static Check replica(String name, PatroniCluster patroni) {
    Optional<PatroniCluster.Member> member =
        patroni.replicas().stream().filter(m -> m.name().equals(name)).findFirst();
    long timeline = patroni.leaders().stream().mapToLong(m -> m.timeline()).max().orElse(-1);
    boolean well = member.filter(m -> m.isWell() && m.timeline() == timeline).isPresent();
    String found =
        member.map(m -> m.role() + " " + m.state() + ", timeline " + m.timeline()).orElse("absent");
    return Check.of(well, "replica runs", name, found, "journalctl -u patroni on " + name);
  }
}
