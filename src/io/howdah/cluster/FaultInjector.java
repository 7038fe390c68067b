package io.howdah.cluster;

import io.howdah.machines.Machine;
import io.howdah.machines.lab.Lab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does faults to hosts of the lab, and undoes them. */
final class FaultInjector {
  private final Cluster cluster;
  private final Lab lab;
  private final Patronictl patronictl;
  private final HttpProbe http = new HttpProbe();

  FaultInjector(Cluster cluster, Lab lab, Patronictl patronictl) {
    this.cluster = cluster;
    this.lab = lab;
    this.patronictl = patronictl;
  }

  /**
   * The hosts that a fault hits now.
   *
   * @param members the PostgreSQL nodes, one of which leads
   * @throws ClusterException where no host has the virtual address, there is no replica, or etcd
   *     has no leader
   */
  List<String> targets(Fault fault, PatroniCluster members) {
    return switch (fault.target()) {
      case LEADER -> List.of(members.leaders().get(0).name());
      case REPLICA -> List.of(members.standby().orElseThrow(() -> none("is a replica")).name());
      case ADDRESS_HOLDER -> List.of(holder().orElseThrow(() -> none("holds the virtual address")));
      case ETCD_LEADER -> List.of(etcdLeader());
      case ETCD_MAJORITY ->
          cluster.etcd().stream().limit(cluster.etcd().size() / 2 + 1).map(Machine::name).toList();
    };
  }

  private static ClusterException none(String does) {
    return new ClusterException("there is nothing to drill on: no host " + does);
  }

  /** The host with the virtual address, as the host itself says. */
  Optional<String> holder() {
    return cluster.patroni().stream()
        .map(Machine::name)
        .filter(n -> onHost(n, "ip -o -4 addr show").contains(" " + cluster.virtualIp() + "/"))
        .findFirst();
  }

  private String etcdLeader() {
    return cluster.etcd().stream()
        .filter(this::leadsEtcd)
        .map(Machine::name)
        .findFirst()
        .orElseThrow(() -> none("leads etcd"));
  }

  private boolean leadsEtcd(Machine machine) {
    String base = "http://" + cluster.address(machine) + ":" + Cluster.ETCD_PORT;
    Map<?, ?> status = http.post(base + "/v3/maintenance/status", "{}").json();
    return status.get("header") instanceof Map<?, ?> header
        && header.get("member_id") != null
        && String.valueOf(header.get("member_id")).equals(String.valueOf(status.get("leader")));
  }

  /** Does it. */
  void strike(Fault fault, List<String> hosts) {
    switch (fault) {
      case SWITCHOVER -> switchover();
      case KILL, REPLICA_KILL -> hosts.forEach(lab::kill);
      case CUT, REPLICA_CUT -> hosts.forEach(lab::cut);
      case PAUSE, REPLICA_PAUSE -> hosts.forEach(lab::pause);
      default -> hosts.forEach(host -> onHost(host, fault.strike()));
    }
  }

  private void switchover() {
    Patronictl.Answer answer = patronictl.run("switchover", List.of());
    if (!answer.succeeded()) {
      throw new ClusterException("patronictl refused to switch over: " + answer.text().strip());
    }
  }

  /** Ends what {@link #strike} began. */
  void undo(Fault fault, List<String> hosts) {
    switch (fault) {
      case SWITCHOVER -> {}
      case KILL, REPLICA_KILL -> hosts.forEach(lab::start);
      case CUT, REPLICA_CUT -> lab.heal(hosts);
      case PAUSE, REPLICA_PAUSE -> hosts.forEach(lab::resume);
      default -> hosts.forEach(host -> onHost(host, fault.undo()));
    }
  }

  /** Runs a script as root through the host's namespaces, which works without its network. */
  private String onHost(String host, String script) {
    try {
      Process process =
          new ProcessBuilder(lab.execCommand(host, List.of("sh", "-c", script)))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    } catch (IOException e) {
      throw new ClusterException("can't reach into " + host + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("interrupted");
    }
  }
}
