package io.howdah.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.howdah.machines.Machine;
import io.howdah.yaml.YamlOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VagrantEnvironmentTest {
  private static ClusterSpec spec(Map<String, String> options) {
    return ClusterSpec.load(Path.of("/nonexistent"), YamlOptions.PLAIN, Map.of(), options);
  }

  private static Machine machine(String name, String address) {
    return new Machine(name, address, 22, "vagrant", List.of(), null, List.of(), "running");
  }

  @Test
  void everySettingOfTheCommandLineReachesTheVagrantfile() {
    Map<String, String> variables =
        new VagrantEnvironment(
                spec(
                    Map.of(
                        "provider", "libvirt",
                        "memory", "4096",
                        "box", "my/box",
                        "network", "10.5.6.0/24",
                        "admin_user", "boss")))
            .variables();
    assertEquals("libvirt", variables.get("HOWDAH_PROVIDER"));
    assertEquals("4096", variables.get("HOWDAH_MEMORY"));
    assertEquals("my/box", variables.get("HOWDAH_BOX"));
    assertEquals("10.5.6.0/24", variables.get("HOWDAH_NETWORK"));
    assertEquals("boss", variables.get("HOWDAH_ADMIN_USER"));
    assertEquals("3", variables.get("HOWDAH_ETCD_NODES"));
    assertEquals("", variables.get("HOWDAH_VIRTUAL_IP"));
  }

  @Test
  void destroyingSpeaksOfHostsThatTheSettingsNoLongerHave() {
    VagrantEnvironment environment = new VagrantEnvironment(spec(Map.of()));
    Map<String, String> more =
        environment.withHosts(List.of("etcd1", "etcd4", "pg-patroni3", "other9")).variables();
    assertEquals("5", more.get("HOWDAH_ETCD_NODES"), "an odd number that covers etcd4");
    assertEquals("3", more.get("HOWDAH_PATRONI_NODES"));
    assertEquals(
        environment.variables(),
        environment.withHosts(List.of("etcd1", "pg-patroni2")).variables());
  }

  @Test
  void clientsReachHostsAtTheAddressesOfTheVagrantfile() {
    ClusterSpec virtualBox = spec(Map.of("provider", "virtualbox"));
    assertEquals("192.168.56.12", virtualBox.nodeAddress(machine("etcd2", "127.0.0.1")));
    assertEquals("192.168.56.21", virtualBox.nodeAddress(machine("pg-patroni1", "127.0.0.1")));
    ClusterSpec containers = spec(Map.of("provider", "lxc"));
    assertEquals("10.0.3.22", containers.nodeAddress(machine("pg-patroni2", "10.0.3.10")));
  }
}
