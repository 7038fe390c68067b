package io.howdah.module.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.connection.Connection;
import io.howdah.connection.local.LocalConnection;
import io.howdah.module.FakeConnection;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleRunner;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Facts of this machine, and of machines that are not here. */
class SetupModuleTest {
  private static final String RS = "\036";

  private static Map<?, ?> facts(Map<String, Object> result) {
    return (Map<?, ?>) result.get("ansible_facts");
  }

  @Test
  void thisMachineHasFactsOfTheRightTypes() {
    try (Connection connection = new LocalConnection()) {
      ModuleContext context = new ModuleContext(connection, false, false, Map.of(), Map.of());
      Map<?, ?> facts =
          facts(ModuleRunner.run("setup", new SetupModule(), Map.of(), context).values());
      assertEquals("Linux", facts.get("ansible_system"));
      assertInstanceOf(Long.class, facts.get("ansible_memtotal_mb"));
      assertInstanceOf(Long.class, facts.get("ansible_processor_vcpus"));
      assertInstanceOf(List.class, facts.get("ansible_mounts"));
      assertTrue(((Map<?, ?>) facts.get("ansible_env")).containsKey("PATH"));
      assertTrue(((Map<?, ?>) facts.get("ansible_lo")).get("ipv4") instanceof Map);
      assertEquals(List.of("all"), facts.get("gather_subset"));
    }
  }

  @Test
  void aRockyLinuxIsOfTheRedHatFamily() {
    String files =
        "/etc/os-release:ID=\"rocky\"\n/etc/os-release:VERSION_ID=\"9.3\"\n"
            + "/etc/os-release:VERSION=\"9.3 (Blue Onyx)\"\n"
            + "/etc/redhat-release:Rocky Linux release 9.3 (Blue Onyx)\n"
            + "/proc/1/comm:systemd\n";
    FakeConnection host =
        new FakeConnection()
            .answer(
                "sec files",
                RS
                    + "files\n"
                    + files
                    + RS
                    + "managers\n/usr/bin/yum\n/usr/bin/dnf\n"
                    + RS
                    + "end\n");
    Map<?, ?> facts = facts(host.play("setup", false, Map.of("gather_subset", "!all")));
    assertEquals("Rocky", facts.get("ansible_distribution"));
    assertEquals("9", facts.get("ansible_distribution_major_version"));
    assertEquals("9.3", facts.get("ansible_distribution_version"));
    assertEquals("Blue Onyx", facts.get("ansible_distribution_release"));
    assertEquals("RedHat", facts.get("ansible_os_family"));
    assertEquals("dnf", facts.get("ansible_pkg_mgr"));
    assertEquals("systemd", facts.get("ansible_service_mgr"));
    assertFalse(facts.containsKey("ansible_mounts"));
  }

  @Test
  void onlyWhatIsAskedForIsGathered() {
    FakeConnection host = new FakeConnection().answer("sec files", RS + "files\n" + RS + "end\n");
    Map<?, ?> facts = facts(host.play("setup", false, Map.of("gather_subset", "!all,!min")));
    assertEquals(Set.of("gather_subset", "module_setup"), facts.keySet());
    assertFalse(host.scripts().get(0).contains("lsblk"));
  }

  @Test
  void anUnknownSubsetIsRefusedBeforeTheHostIsAsked() {
    FakeConnection host = new FakeConnection();
    Map<String, Object> result = host.play("setup", false, Map.of("gather_subset", "nope"));
    assertTrue(String.valueOf(result.get("msg")).startsWith("Bad subset 'nope' given to Ansible."));
    assertEquals(0, host.scripts().size());
  }

  @Test
  void filtersByNameWithOrWithoutPrefix() {
    FakeConnection host =
        new FakeConnection()
            .answer(
                "sec files", RS + "files\n/proc/loadavg:1.50 0.25 0.10 1/99 1\n" + RS + "end\n");
    Map<String, Object> args = Map.of("gather_subset", "!all,!min,loadavg", "filter", "load*");
    assertEquals(
        Map.of("ansible_loadavg", Map.of("1m", 1.5, "5m", 0.25, "15m", 0.1)),
        facts(host.play("setup", false, args)));
  }

  @Test
  void localFactsAreJsonOrIni() {
    String told =
        RS
            + "files\n"
            + RS
            + "local /f/a.fact\nread\n{\"x\": [1, true, null]}\n"
            + RS
            + "local /f/b.fact\nread\n[Main]\nKey = v\n"
            + RS
            + "local /f/c.fact\nran oops\0373\037\n"
            + RS
            + "end\n";
    FakeConnection host = new FakeConnection().answer("sec files", told);
    Map<?, ?> local =
        (Map<?, ?>)
            facts(host.play("setup", false, Map.of("gather_subset", "!all,!min,local")))
                .get("ansible_local");
    assertEquals("{x=[1, true, null]}", local.get("a").toString());
    assertEquals(Map.of("Main", Map.of("key", "v")), local.get("b"));
    assertEquals("Failure executing fact script (/f/c.fact), rc: 3, err: oops", local.get("c"));
  }

  @Test
  void addressesAndDefaultRoute() {
    String told =
        RS
            + "files\n/sys/class/net/eth0/address:52:54:00:00:00:01\n/sys/class/net/eth0/mtu:1500\n"
            + RS
            + "addresses\n8.8.8.8 via 10.0.0.1 dev eth0 src 10.0.0.5 uid 0\n    cache\n"
            + "2: eth0: <UP> mtu 1500\n"
            + "    inet 10.0.0.5/20 brd 10.0.15.255 scope global eth0\n"
            + "    inet 10.0.0.9/20 scope global secondary eth0\n"
            + "    inet6 fe80::1/64 scope link\n"
            + RS
            + "end\n";
    FakeConnection host = new FakeConnection().answer("sec files", told);
    Map<?, ?> facts =
        facts(host.play("setup", false, Map.of("gather_subset", "!all,!min,network")));
    Map<?, ?> route = (Map<?, ?>) facts.get("ansible_default_ipv4");
    assertEquals("10.0.0.1", route.get("gateway"));
    assertEquals("255.255.240.0", route.get("netmask"));
    assertEquals("10.0.0.0", route.get("network"));
    assertEquals("52:54:00:00:00:01", route.get("macaddress"));
    assertEquals(List.of("10.0.0.5", "10.0.0.9"), facts.get("ansible_all_ipv4_addresses"));
    Map<?, ?> eth0 = (Map<?, ?>) facts.get("ansible_eth0");
    assertEquals(1, ((List<?>) eth0.get("ipv4_secondaries")).size());
  }

  @Test
  void sizesAreWordedAsAnsibleDoes() {
    assertEquals("0.00 Bytes", DeviceFacts.human(0));
    assertEquals("20.00 GB", DeviceFacts.human(20.0 * 1024 * 1024 * 1024));
  }
}
