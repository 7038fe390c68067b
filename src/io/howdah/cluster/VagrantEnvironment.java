package io.howdah.cluster;

import io.howdah.cluster.ClusterSpec.Guest;
import io.howdah.cluster.ClusterSpec.Hosts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the Vagrantfile is told: every setting that it uses, in the environment, where it counts
 * more than a file. So an option and another settings file reach it too.
 *
 * @param spec what is wanted
 * @param etcd how many etcd hosts it is to speak of
 * @param patroni how many PostgreSQL hosts
 */
record VagrantEnvironment(ClusterSpec spec, int etcd, int patroni) {
  VagrantEnvironment(ClusterSpec spec) {
    this(spec, spec.hosts().etcd(), spec.hosts().patroni());
  }

  /** The same, so that it also speaks of these hosts, which an earlier run made. */
  VagrantEnvironment withHosts(List<String> names) {
    int most = Math.max(etcd, highest(names, "etcd"));
    return new VagrantEnvironment(
        spec, most + (most + 1) % 2, Math.max(patroni, highest(names, "pg-patroni")));
  }

  private static int highest(List<String> names, String prefix) {
    return names.stream()
        .filter(name -> name.matches(prefix + "\\d{1,3}"))
        .mapToInt(name -> Integer.parseInt(name.substring(prefix.length())))
        .max()
        .orElse(0);
  }

  Map<String, String> variables() {
    Hosts hosts = spec.hosts();
    Guest guest = hosts.guest();
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("HOWDAH_SETTINGS", "/dev/null");
    variables.put("HOWDAH_PROVIDER", hosts.provider().word());
    put(variables, ClusterKey.ETCD_NODES, etcd);
    put(variables, ClusterKey.PATRONI_NODES, patroni);
    put(variables, ClusterKey.MEMORY, guest.memoryMiB());
    put(variables, ClusterKey.CPUS, guest.cpus());
    put(variables, ClusterKey.SCOPE, spec.scope());
    put(variables, ClusterKey.BOX, orEmpty(guest.box()));
    put(variables, ClusterKey.VIRTUAL_IP, orEmpty(spec.network().virtualIp()));
    spec.network()
        .wantedPrefix()
        .ifPresent(prefix -> put(variables, ClusterKey.NETWORK, prefix + ".0/24"));
    Object user = spec.variables().get("cluster_admin_user");
    put(variables, ClusterKey.ADMIN_USER, user == null ? "" : user);
    return variables;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static void put(Map<String, String> variables, ClusterKey key, Object value) {
    variables.put(key.environment(), value.toString());
  }
}
