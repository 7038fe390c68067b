package io.howdah.cluster;

import io.howdah.machines.Machine;
import java.util.List;

/** Stage etcd: a healthy member on every etcd host. */
public final class EtcdBootstrap implements ClusterStep {
  private final HttpProbe http = new HttpProbe();

  @Override
  public String name() {
    return "etcd";
  }

  @Override
  public StageResult run(ClusterRun run) {
    return PlaybookStage.run(run, "etcd.yml", () -> checks(run.cluster()));
  }

  /** One check for each member. */
  List<Check> checks(Cluster cluster) {
    return cluster.etcd().stream().map(machine -> member(machine, cluster)).toList();
  }

  private Check member(Machine machine, Cluster cluster) {
    HttpProbe.Answer answer =
        http.get("http://" + cluster.address(machine) + ":" + Cluster.ETCD_PORT + "/health");
    boolean healthy =
        answer.status() == 200 && "true".equals(String.valueOf(answer.json().get("health")));
    return Check.of(
        healthy,
        "etcd member healthy",
        machine.name(),
        healthy ? "healthy" : answer.status() + " " + answer.body(),
        "journalctl -u etcd on " + machine.name());
  }
}
