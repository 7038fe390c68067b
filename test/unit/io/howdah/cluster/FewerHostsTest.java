package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.yaml.YamlOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FewerHostsTest {
  private static ClusterSpec.Hosts hosts(String etcd, String patroni) {
    Map<String, String> options = Map.of("etcd_nodes", etcd, "patroni_nodes", patroni);
    return ClusterSpec.load(Path.of("none.yml"), YamlOptions.PLAIN, Map.of(), options).hosts();
  }

  @Test
  void moreAndTheSameAreWelcomeAndStrangersAreNobodysBusiness() {
    FewerHosts.refuse(hosts("3", "2"), List.of());
    FewerHosts.refuse(hosts("3", "2"), List.of("etcd1", "pg-patroni2", "etcd-old", "web1"));
    FewerHosts.refuse(hosts("5", "3"), List.of("etcd1", "etcd2", "etcd3", "pg-patroni1"));
  }

  @Test
  void fewerAreRefusedByNameWithWhatToDo() {
    List<String> there = List.of("etcd1", "etcd2", "etcd3", "etcd4", "etcd5", "pg-patroni1");
    ClusterException e =
        assertThrows(ClusterException.class, () -> FewerHosts.refuse(hosts("3", "2"), there));
    assertTrue(e.getMessage().startsWith("etcd_nodes is 3, but"), e.getMessage());
    assertTrue(e.getMessage().contains("etcd4, etcd5"), e.getMessage());
    assertTrue(e.getMessage().contains("set etcd_nodes to 5"), e.getMessage());
    e =
        assertThrows(
            ClusterException.class,
            () -> FewerHosts.refuse(hosts("3", "2"), List.of("pg-patroni3")));
    assertTrue(e.getMessage().startsWith("patroni_nodes is 2"), e.getMessage());
  }
}
