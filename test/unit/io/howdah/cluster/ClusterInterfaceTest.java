package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.howdah.engine.PlaybookTrial;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On which interface the roles put the virtual address; real Ansible says the same. */
class ClusterInterfaceTest {
  @TempDir Path folder;

  @Test
  void theInterfaceWithTheNodesAddressElseTheDefaultRoutes() {
    Path role = Path.of("resources/cluster/roles/settings").toAbsolutePath();
    PlaybookTrial trial =
        new PlaybookTrial(folder)
            .file(
                "inventory",
                """
                private cluster_node_address=192.168.56.21
                other cluster_node_address=10.9.9.9
                named ansible_host=a.name
                """)
            .file(
                "playbook.yml",
                """
                - hosts: all
                  gather_facts: false
                  connection: local
                  roles: [%s]
                  tasks:
                    - debug: {msg: "{{ cluster_interface }}"}
                      vars:
                        ansible_facts:
                          default_ipv4: {interface: eth0, address: 10.0.2.15}
                          eth0: {device: eth0, ipv4: {address: 10.0.2.15}}
                          down: {device: down}
                          eth1: {device: eth1, ipv4: {address: 192.168.56.21}}
                """
                    .formatted(role))
            .run();
    List<String> said = trial.story().stream().sorted().toList();
    assertEquals(
        List.of("named ok debug: eth0", "other ok debug: eth0", "private ok debug: eth1"), said);
  }
}
