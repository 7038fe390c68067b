package io.howdah.cluster;

import io.howdah.machines.Machine;
import java.util.List;
import java.util.Map;

/**
 * A cluster with its hosts: what is wanted, and where it stands.
 *
 * @param spec what is wanted
 * @param machines its hosts, in order
 * @param virtualIp the address that clients use
 */
public record Cluster(ClusterSpec spec, List<Machine> machines, String virtualIp) {
  /** The port for reading and writing. */
  public static final int READ_WRITE_PORT = 5000;

  /** The port for reading only. */
  public static final int READ_ONLY_PORT = 5001;

  /** The port of HAProxy's statistics. */
  public static final int STATISTICS_PORT = 7000;

  /** The port of Patroni's REST API. */
  public static final int PATRONI_PORT = 8008;

  /** The port of etcd's clients. */
  public static final int ETCD_PORT = 2379;

  public Cluster {
    machines = List.copyOf(machines);
  }

  /** The etcd hosts, in order. */
  public List<Machine> etcd() {
    return named(spec.hosts().etcdNames());
  }

  /** The PostgreSQL hosts, in order. */
  public List<Machine> patroni() {
    return named(spec.hosts().patroniNames());
  }

  /** Where clients and neighbours reach a host. */
  public String address(Machine machine) {
    return spec.nodeAddress(machine);
  }

  private List<Machine> named(List<String> names) {
    return machines.stream().filter(m -> names.contains(m.name())).toList();
  }

  /** The administrator's role name. */
  public String adminUser() {
    return String.valueOf(variables().getOrDefault("cluster_admin_user", "admin"));
  }

  /** The administrator's password; never shown. */
  Secret adminPassword() {
    return new Secret(String.valueOf(variables().getOrDefault("cluster_admin_password", "admin")));
  }

  private Map<String, Object> variables() {
    return spec.variables();
  }
}
