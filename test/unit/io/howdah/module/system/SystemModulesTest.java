package io.howdah.module.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.module.FakeConnection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** hostname, cron, timezone and their like against recorded answers. */
class SystemModulesTest {
  private static final String RS = "\036";
  private static final String NAMED =
      RS
          + "current\nold\n"
          + RS
          + "file\nold\n"
          + RS
          + "transient\nold\n"
          + RS
          + "static\nold\n"
          + RS
          + "fqdn\n10.0.0.1 old.example.org old\n";

  @Test
  void aHostnameThatIsRightIsLeftAlone() {
    FakeConnection host = new FakeConnection().answer("sec current", NAMED);
    Map<String, Object> result = host.play("hostname", false, Map.of("name", "old"));
    assertEquals(false, result.get("changed"));
    assertEquals("example.org", ((Map<?, ?>) result.get("ansible_facts")).get("ansible_domain"));
    assertEquals(1, host.scripts().size());
  }

  @Test
  void aHostnameIsSetThroughSystemd() {
    FakeConnection host =
        new FakeConnection().answer("set-hostname", "").answer("sec current", NAMED);
    Map<String, Object> result = host.play("hostname", false, Map.of("name", "new"));
    assertEquals(true, result.get("changed"));
    assertEquals(
        Map.of("before", "hostname = old\n", "after", "hostname = new\n"), result.get("diff"));
    assertTrue(host.scripts().get(1).contains("hostnamectl --static set-hostname new"));
  }

  @Test
  void aJobIsFoundByItsName() {
    FakeConnection host = new FakeConnection().answer("crontab -l", "#Ansible: a\n5 * * * * ls\n");
    Map<String, Object> same = Map.of("name", "a", "job", "ls", "minute", "5");
    assertEquals(false, host.play("cron", false, same).get("changed"));
    Map<String, Object> other = Map.of("name", "a", "job", "ls", "minute", "6");
    assertEquals(true, host.play("cron", true, other).get("changed"));
    assertEquals(2, host.scripts().size());
  }

  @Test
  void aJobIsAddedThroughStandardInput() {
    FakeConnection host = new FakeConnection().answer("-l", 1, "", "").answer("crontab", "");
    Map<String, Object> result =
        host.play("cron", false, Map.of("name", "a b", "job", "ls", "special_time", "daily"));
    assertEquals(List.of("a b"), result.get("jobs"));
    assertEquals("#Ansible: a b\n@daily ls\n", host.stdin(1));
  }

  @Test
  void variablesStandWhereTheyAreWanted() {
    Crontab crontab = Crontab.parse("A=\"1\"\n* * * * * x\n");
    assertTrue(crontab.setVariable("B", "B=\"2\"", "A", true));
    assertTrue(crontab.setVariable("C", "C=\"3\"", "", false));
    assertEquals("C=\"3\"\nA=\"1\"\nB=\"2\"\n* * * * * x\n", crontab.text());
    assertFalse(crontab.setVariable("B", "B=\"2\"", "", false));
    assertTrue(crontab.removeVariable("A"));
    assertEquals(List.of("C", "B"), crontab.variables());
  }

  @Test
  void badRequestsAreRefusedBeforeTheHostIsAsked() {
    FakeConnection host = new FakeConnection();
    assertEquals(
        "You must specify time and date fields or special time.",
        host.play(
                "cron",
                false,
                Map.of("name", "a", "job", "x", "hour", "1", "special_time", "daily"))
            .get("msg"));
    assertEquals(0, host.scripts().size());
  }

  @Test
  void aTimeZoneIsSetOnlyIfItDiffers() {
    String told = RS + "link\nEurope/Berlin\n" + RS + "timedatectl\n" + RS + "known\n";
    FakeConnection host = new FakeConnection().answer("set-timezone", "").answer("sec link", told);
    assertEquals(
        false, host.play("timezone", false, Map.of("name", "Europe/Berlin")).get("changed"));
    assertEquals(true, host.play("timezone", false, Map.of("name", "Etc/UTC")).get("changed"));
    assertTrue(host.scripts().get(2).contains("timedatectl set-timezone Etc/UTC"));
  }

  @Test
  void aRepositoryIsWrittenToAFileNamedByItsAddress() {
    FakeConnection host =
        new FakeConnection()
            .answer("sec \"$_f\"", RS + "/etc/apt/sources.list\n")
            .answer("mv ", "");
    Map<String, Object> result =
        host.play(
            "apt_repository",
            false,
            Map.of("repo", "deb http://apt.example.org/x bookworm main", "update_cache", false));
    assertEquals(true, result.get("changed"));
    assertTrue(host.scripts().get(1).contains("/etc/apt/sources.list.d/apt_example_org_x.list"));
  }

  @Test
  void anAnswerForDebconfStandsOnNoCommandLine() {
    FakeConnection host =
        new FakeConnection()
            .answer("debconf-show", "* a/password: (password omitted)\n")
            .answer("debconf-set-selections", "");
    Map<String, Object> arguments =
        Map.of("name", "a", "question", "a/password", "vtype", "password", "value", "s3cret");
    assertEquals(true, host.play("debconf", false, arguments).get("changed"));
    assertEquals("a a/password password s3cret\n", host.stdin(1));
    host.scripts().forEach(script -> assertFalse(script.contains("s3cret")));
  }
}
