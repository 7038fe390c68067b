package io.howdah.machines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.inventory.Inventory;
import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MachineInventoryTest {
  private static final Machine LAB =
      new Machine(
          "etcd1",
          "10.77.0.11",
          22,
          "vagrant",
          List.of(Path.of("/k/id")),
          Path.of("/k/known_hosts"),
          List.of(),
          "running");
  private static final Machine VAGRANT =
      new Machine(
          "pg1",
          "127.0.0.1",
          2222,
          "vagrant",
          List.of(Path.of("/k/one"), Path.of("/my keys/two")),
          null,
          List.of("ProxyCommand=ssh -W %h:%p gate"),
          "running");
  private static final Map<String, List<String>> GROUPS =
      Map.of("etcd", List.of("etcd1"), "patroni", List.of("pg1"));

  @Test
  void hostsStandInTheirGroups() {
    Inventory inventory = MachineInventory.of(List.of(LAB, VAGRANT), GROUPS);
    assertEquals(List.of("etcd1"), inventory.groupDictionary().get("etcd"));
    assertEquals(2, inventory.hosts().size());
    assertEquals(
        "10.77.0.11", inventory.host("etcd1").orElseThrow().ownVariables().get("ansible_host"));
  }

  @Test
  void everyKeyAndTheProxyReachSsh() {
    Map<String, Object> variables = MachineInventory.variables(VAGRANT);
    assertEquals("/k/one", variables.get("ansible_ssh_private_key_file"));
    assertEquals(
        "-o UserKnownHostsFile=/dev/null -o StrictHostKeyChecking=no"
            + " -o 'IdentityFile=\"/my keys/two\"' -o IdentitiesOnly=yes"
            + " -o 'ProxyCommand=ssh -W %h:%p gate'",
        variables.get("ansible_ssh_common_args"));
  }

  @Test
  void knownKeysAreChecked() {
    assertTrue(SshConfig.write(List.of(LAB)).contains("  StrictHostKeyChecking yes\n"));
    assertTrue(SshConfig.write(List.of(VAGRANT)).contains("  StrictHostKeyChecking no\n"));
  }

  @Test
  void theFileSaysTheSame() {
    String text = MachineInventory.yaml(List.of(VAGRANT), Map.of("patroni", List.of("pg1")));
    Object value = new YamlReader(YamlOptions.PLAIN).parse(text, "inventory.yml").value();
    assertEquals(
        Map.of(
            "all",
            Map.of(
                "hosts", Map.of("pg1", MachineInventory.variables(VAGRANT)),
                "children", Map.of("patroni", Map.of("hosts", Map.of("pg1", Map.of()))))),
        value);
  }
}
