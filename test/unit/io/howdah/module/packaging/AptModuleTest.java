package io.howdah.module.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.module.FakeConnection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The apt module against the answers of a Debian 12. */
class AptModuleTest {
  private static final String RS = "\036";
  private static final String INSTALLED =
      RS
          + "stamp\n1000\n"
          + RS
          + "now\n2000\n"
          + RS
          + "aptitude\n"
          + RS
          + "arch\n"
          + RS
          + "dpkg\nnginx installed 1.22.1-9 amd64\n"
          + RS
          + "files\n"
          + RS
          + "auto\n";
  private static final String MISSING =
      RS
          + "stamp\n1000\n"
          + RS
          + "now\n2000\n"
          + RS
          + "aptitude\n"
          + RS
          + "arch\n"
          + RS
          + "dpkg\n\n"
          + RS
          + "files\n"
          + RS
          + "auto\n"
          + RS
          + "policy\nnginx:\n  Installed: (none)\n  Candidate: 1.22.1-9+deb12u3\n"
          + "  Version table:\n     1.22.1-9+deb12u3 500\n        500 http://m bookworm/main\n"
          + "     1.22.1-9 500\n        500 http://m bookworm/main\n";
  private static final String DONE =
      "Reading state information...\nInst nginx\n0 upgraded, 1 newly installed, 0 to remove\n";

  @Test
  void askedOnceWhenNothingIsToBeDone() {
    FakeConnection host = new FakeConnection().answer("sec dpkg", INSTALLED);
    Map<String, Object> result = host.play("apt", false, Map.of("name", "nginx"));
    assertEquals(
        Map.of("changed", false, "cache_updated", false, "cache_update_time", 1000L), result);
    assertEquals(1, host.scripts().size());
  }

  @Test
  void installsTheCandidateWaitingForTheLock() {
    FakeConnection host = new FakeConnection().answer("sec dpkg", MISSING).answer("apt-get", DONE);
    Map<String, Object> result = host.play("apt", false, Map.of("name", "nginx"));
    assertEquals(true, result.get("changed"));
    assertEquals(DONE, result.get("stdout"));
    String script = host.scripts().get(1);
    assertTrue(script.contains("-o DPkg::Lock::Timeout=60"), script);
    assertTrue(script.contains("install nginx=1.22.1-9+deb12u3"), script);
    assertTrue(script.contains("DEBIAN_FRONTEND=noninteractive"), script);
  }

  @Test
  void simulatesInCheckMode() {
    FakeConnection host = new FakeConnection().answer("sec dpkg", MISSING).answer("apt-get", DONE);
    assertEquals(true, host.play("apt", true, Map.of("name", "nginx")).get("changed"));
    assertTrue(host.scripts().get(1).contains("--simulate"));
  }

  @Test
  void aVersionWithWildcardTakesTheNewestThatMatches() {
    FakeConnection host = new FakeConnection().answer("sec dpkg", MISSING).answer("apt-get", DONE);
    host.play("apt", false, Map.of("name", "nginx=1.22.1-?"));
    assertTrue(host.scripts().get(1).contains("install nginx=1.22.1-9\n"));
  }

  @Test
  void namesAPackageThatNobodyKnows() {
    FakeConnection host = new FakeConnection().answer("sec dpkg", MISSING).answer("showpkg", "");
    Map<String, Object> result = host.play("apt", false, Map.of("name", "nosuch"));
    assertEquals("No package matching 'nosuch' is available", result.get("msg"));
    assertEquals(true, result.get("failed"));
  }

  @Test
  void quotesTheCommandThatFailed() {
    FakeConnection host =
        new FakeConnection()
            .answer("sec dpkg", MISSING)
            .answer("apt-get", 100, "", "E: Unable to lock\n");
    Map<String, Object> result = host.play("apt", false, Map.of("name", "nginx"));
    assertEquals(
        "'/usr/bin/apt-get -y -o \"Dpkg::Options::=--force-confdef\""
            + " -o \"Dpkg::Options::=--force-confold\"       install 'nginx=1.22.1-9+deb12u3''"
            + " failed: E: Unable to lock\n",
        result.get("msg"));
    assertEquals(100L, result.get("rc"));
  }

  @Test
  void aPackageAskedForIsNoLongerAutomatic() {
    FakeConnection host =
        new FakeConnection()
            .answer("sec dpkg", INSTALLED + "nginx\n")
            .answer("apt-mark", "nginx set to manually installed.\n");
    assertEquals(false, host.play("apt", false, Map.of("name", "nginx")).get("changed"));
    assertTrue(host.scripts().get(1).contains("apt-mark manual nginx"));
  }

  @Test
  void removesWithPurgeWhatLeftFiles() {
    String left =
        RS
            + "stamp\n1\n"
            + RS
            + "now\n2\n"
            + RS
            + "aptitude\n"
            + RS
            + "dpkg\n\n"
            + RS
            + "files\nnginx\n"
            + RS
            + "auto\n";
    FakeConnection host = new FakeConnection().answer("sec dpkg", left).answer("apt-get", "x");
    Map<String, Object> gone = Map.of("name", "nginx", "state", "absent");
    assertEquals(false, host.play("apt", false, gone).get("changed"));
    Map<String, Object> purged = Map.of("name", "nginx", "state", "absent", "purge", true);
    assertEquals(true, host.play("apt", false, purged).get("changed"));
  }

  @Test
  void freshListsAreNotUpdated() {
    FakeConnection host = new FakeConnection().answer("sec stamp", INSTALLED);
    Map<String, Object> result =
        host.play("apt", false, Map.of("update_cache", true, "cache_valid_time", 3600L));
    assertEquals(false, result.get("cache_updated"));
    assertEquals(1, host.scripts().size());
  }

  @Test
  void oldListsAreUpdatedAndTheQuestionRepeated() {
    FakeConnection host =
        new FakeConnection().answer("Error-Mode=any", "1999\n").answer("sec stamp", INSTALLED);
    Map<String, Object> result =
        host.play("apt", false, Map.of("update_cache", true, "name", List.of("nginx")));
    assertEquals(true, result.get("cache_updated"));
    assertEquals(1999L, result.get("cache_update_time"));
    assertFalse(result.containsKey("failed"));
    assertEquals(3, host.scripts().size());
  }

  @Test
  void ordersVersionsByDebianPolicy() {
    List<String> ordered =
        List.of("1.0~rc1", "1.0", "1.0-1", "1.0-1+b1", "1.0a", "1.0.1", "1.9", "1.10", "1:0.1");
    for (int i = 1; i < ordered.size(); i++) {
      assertTrue(
          DebianVersion.compare(ordered.get(i - 1), ordered.get(i)) < 0,
          ordered.get(i - 1) + " before " + ordered.get(i));
    }
    assertEquals(0, DebianVersion.compare("1.02", "1.2"));
  }
}
