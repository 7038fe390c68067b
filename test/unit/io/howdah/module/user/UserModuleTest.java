package io.howdah.module.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.module.FakeConnection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The user module against recorded answers; the commands that it gives were tried in a chroot. */
class UserModuleTest {
  private static final String RS = "\036";
  private static final String HASH = "$6$salt$" + "a".repeat(86);
  private static final String GROUPS = RS + "group\nadm:x:4:syslog\nsudo:x:27:\nann:x:1001:\n";
  private static final String NOBODY =
      RS + "passwd\n\n" + RS + "shadow\n" + GROUPS + RS + "home\n" + RS + "parent\nyes\n";
  private static final String ANN =
      RS
          + "passwd\nann:x:1001:1001:Ann:/home/ann:/bin/sh\n"
          + RS
          + "shadow\nann:"
          + HASH
          + ":20000:0:99999:7:::\n"
          + GROUPS
          + RS
          + "home\nyes\n"
          + RS
          + "parent\nyes\n";

  @Test
  void askedOnceWhenNothingIsToBeDone() {
    FakeConnection host = new FakeConnection().answer("sec passwd", ANN);
    Map<String, Object> result =
        host.play(
            "user", false, Map.of("name", "ann", "comment", "Ann", "password", HASH, "uid", 1001L));
    assertEquals(false, result.get("changed"));
    assertEquals("NOT_LOGGING_PASSWORD", result.get("password"));
    assertEquals(1, host.scripts().size());
  }

  @Test
  void theHashIsReadAndStandsOnNoCommandLine() {
    FakeConnection host =
        new FakeConnection()
            .answer("sec passwd", NOBODY)
            .answer("useradd", "")
            .answer("sec passwd", ANN);
    Map<String, Object> result =
        host.play(
            "user",
            false,
            Map.of("name", "ann", "password", HASH, "groups", List.of("adm", "sudo")));
    assertEquals(true, result.get("changed"));
    assertEquals("adm,sudo", result.get("groups"));
    String script = host.scripts().get(1);
    assertTrue(script.contains("useradd -N -G adm,sudo -m ann"), script);
    assertTrue(script.contains("chpasswd -e"), script);
    assertEquals("ann:" + HASH + "\n", host.stdin(1));
    host.scripts().forEach(text -> assertFalse(text.contains(HASH)));
    assertFalse(result.toString().contains(HASH));
  }

  @Test
  void changesOnlyWhatDiffers() {
    FakeConnection host = new FakeConnection().answer("usermod", "").answer("sec passwd", ANN);
    host.play(
        "user",
        false,
        Map.of(
            "name", "ann", "comment", "Anna", "shell", "/bin/sh", "groups", "adm", "append", true));
    assertTrue(host.scripts().get(1).contains("usermod -a -G adm -c Anna ann"));
  }

  @Test
  void locksWithTheNewHashAtOnce() {
    FakeConnection host = new FakeConnection().answer("chpasswd", "").answer("sec passwd", ANN);
    String other = "$6$salt$" + "b".repeat(86);
    host.play("user", false, Map.of("name", "ann", "password", other, "password_lock", true));
    assertEquals("ann:!" + other + "\n", host.stdin(1));
    assertFalse(host.scripts().get(1).contains("usermod"));
  }

  @Test
  void warnsOfAPasswordThatIsNoHash() {
    FakeConnection host = new FakeConnection().answer("sec passwd", ANN);
    Map<String, Object> result =
        host.play(
            "user", true, Map.of("name", "ann", "password", "plain", "update_password", "always"));
    String warnings = String.valueOf(result.get("warnings"));
    assertTrue(warnings.contains("appears not to have been hashed"));
    assertFalse(result.toString().contains("plain"));
  }

  @Test
  void namesAGroupThatIsNotThere() {
    FakeConnection host = new FakeConnection().answer("sec passwd", ANN);
    Map<String, Object> result =
        host.play("user", false, Map.of("name", "ann", "groups", "nosuch"));
    assertEquals("Group nosuch does not exist", result.get("msg"));
  }

  @Test
  void removesWithFilesAndForce() {
    FakeConnection host = new FakeConnection().answer("userdel", "").answer("sec passwd", ANN);
    Map<String, Object> result =
        host.play(
            "user", false, Map.of("name", "ann", "state", "absent", "remove", true, "force", true));
    assertEquals(true, result.get("changed"));
    assertTrue(host.scripts().get(1).contains("userdel -f -r ann"));
  }

  @Test
  void getentMakesAFact() {
    FakeConnection host =
        new FakeConnection().answer("getent passwd", "root:x:0:0:root:/root:/bin/bash\n");
    Map<String, Object> result =
        host.play("getent", false, Map.of("database", "passwd", "key", "root"));
    assertEquals(
        Map.of(
            "getent_passwd", Map.of("root", List.of("x", "0", "0", "root", "/root", "/bin/bash"))),
        result.get("ansible_facts"));
  }

  @Test
  void noShellOfOursKeepsAnAccountFromBeingChangedOrRemoved() {
    FakeConnection host = new FakeConnection().answer("sec passwd", ANN).answer("user", "");
    host.play("user", false, Map.of("name", "ann", "comment", "Ann"));
    host.play("user", true, Map.of("name", "ann", "state", "absent"));
    assertEquals(List.of(), host.forgotten());
    host.play("user", false, Map.of("name", "ann", "uid", 1005L));
    host.play("user", false, Map.of("name", "ann", "state", "absent"));
    assertEquals(List.of("ann", "ann"), host.forgotten());
  }
}
