package io.howdah.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that cluster.yml may say. */
enum ClusterKey {
  PROVIDER(""),
  LAB(""),
  NETWORK(""),
  VIRTUAL_IP("cluster_vip"),
  SCOPE("cluster_scope"),
  ETCD_NODES(""),
  PATRONI_NODES(""),
  POSTGRESQL_VERSION("postgresql_version"),
  SYNCHRONOUS_MODE("patroni_synchronous_mode"),
  TTL("patroni_ttl"),
  LOOP_WAIT("patroni_loop_wait"),
  RETRY_TIMEOUT("patroni_retry_timeout"),
  PATRONI("patroni_dynamic_config"),
  PARAMETERS("patroni_parameters"),
  ADMIN_USER("cluster_admin_user"),
  ADMIN_PASSWORD("cluster_admin_password"),
  SUPERUSER_PASSWORD("cluster_superuser_password"),
  REPLICATION_PASSWORD("cluster_replication_password"),
  REWIND_PASSWORD("cluster_rewind_password"),
  WATCHDOG(""),
  BOX(""),
  MEMORY(""),
  CPUS("");

  private final String variable;

  ClusterKey(String variable) {
    this.variable = variable;
  }

  /** Its name in cluster.yml and behind {@code --set}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in the environment. */
  String environment() {
    return "HOWDAH_" + name();
  }

  /** The roles' variable that it sets, if it sets one. */
  Optional<String> variable() {
    return variable.isEmpty() ? Optional.empty() : Optional.of(variable);
  }

  boolean isPassword() {
    return name().endsWith("_PASSWORD");
  }

  /** Whether its value is text however it looks: from the environment it is not read as YAML. */
  boolean isText() {
    return isPassword() || this == ADMIN_USER || this == SCOPE || this == LAB || this == BOX;
  }

  static Optional<ClusterKey> of(String word) {
    return Arrays.stream(values()).filter(key -> key.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ClusterKey::word).toList();
  }
}
