package io.howdah.cluster;

import io.howdah.machines.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Stage balancer: HAProxy with its servers on every node, and one holder of the virtual address.
 */
public final class LoadBalancer implements ClusterStep {
  private final HttpProbe http = new HttpProbe();

  @Override
  public String name() {
    return "balancer";
  }

  @Override
  public StageResult run(ClusterRun run) {
    return PlaybookStage.run(run, "balancer.yml", () -> checks(run));
  }

  /** One check for each HAProxy, one for the virtual address. */
  List<Check> checks(ClusterRun run) {
    List<Check> checks = new ArrayList<>();
    run.cluster().patroni().forEach(m -> checks.add(servers(m, run.cluster())));
    checks.add(virtualAddress(run));
    return checks;
  }

  private Check servers(Machine machine, Cluster cluster) {
    HttpProbe.Answer answer =
        http.get("http://" + cluster.address(machine) + ":" + Cluster.STATISTICS_PORT + "/;csv");
    long writers = up(answer.body(), "postgres_rw");
    long readers = up(answer.body(), "postgres_ro");
    int replicas = cluster.patroni().size() - 1;
    boolean well = answer.status() == 200 && writers == 1 && readers >= replicas;
    return Check.of(
        well,
        "HAProxy's servers up",
        machine.name(),
        answer.status() == 200
            ? writers + " for writing, " + readers + " for reading"
            : "no answer: " + answer.body(),
        "http://" + cluster.address(machine) + ":" + Cluster.STATISTICS_PORT + "/");
  }

  /** Counts a proxy's own servers in state UP; backups, named -any, don't count. */
  private static long up(String csv, String proxy) {
    return csv.lines()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells.length > 17 && cells[0].equals(proxy))
        .filter(cells -> !cells[1].equals("BACKEND") && !cells[1].endsWith("-any"))
        .filter(cells -> cells[17].startsWith("UP"))
        .count();
  }

  private static Check virtualAddress(ClusterRun run) {
    String address = run.cluster().virtualIp();
    Map<String, ClusterPlaybooks.Output> addresses =
        run.playbooks().outputs("look.yml", "List addresses", Map.of());
    List<String> holders =
        addresses.entrySet().stream()
            .filter(e -> e.getValue().text().contains(" " + address + "/"))
            .map(Map.Entry::getKey)
            .toList();
    return Check.of(
        holders.size() == 1,
        "virtual address on one host",
        address,
        holders.isEmpty() ? "on none" : String.join(", ", holders),
        "journalctl -u keepalived; /usr/local/lib/howdah/vip-check");
  }
}
