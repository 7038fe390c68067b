package io.howdah.module.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.module.FakeConnection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The dnf module against the answers that a Rocky Linux 9 would give; never run on one here. */
class DnfModuleTest {
  private static final String SUMMARY =
      "Dependencies resolved.\n\nTransaction Summary\n\nInstalled:\n"
          + "  nginx-1:1.20.1-14.el9.x86_64   nginx-core-1:1.20.1-14.el9.x86_64\n\nComplete!\n";

  @Test
  void nothingToDo() {
    FakeConnection host = new FakeConnection().answer("rpm -q nginx", "yes\n");
    Map<String, Object> result = host.play("dnf", false, Map.of("name", "nginx"));
    assertEquals(
        Map.of("changed", false, "msg", "Nothing to do", "results", List.of(), "rc", 0L), result);
    assertEquals(1, host.scripts().size());
  }

  @Test
  void installsWhatIsMissing() {
    FakeConnection host = new FakeConnection().answer("rpm -q", "yes\nno\n").answer("dnf", SUMMARY);
    Map<String, Object> result =
        host.play("dnf", false, Map.of("name", "bash,nginx", "enablerepo", "crb"));
    assertEquals(true, result.get("changed"));
    assertEquals(
        List.of(
            "Installed: nginx-1:1.20.1-14.el9.x86_64",
            "Installed: nginx-core-1:1.20.1-14.el9.x86_64"),
        result.get("results"));
    String script = host.scripts().get(1);
    assertTrue(script.contains("dnf --enablerepo=crb -y install nginx"), script);
  }

  @Test
  void removesWithoutWhatElseIsNoLongerNeeded() {
    FakeConnection host =
        new FakeConnection()
            .answer("rpm -q", "yes\n")
            .answer("yum", "Removed:\n  nginx-1:1.20.1-14.el9.x86_64\n");
    Map<String, Object> result =
        host.play("yum", false, Map.of("name", "nginx", "state", "absent"));
    assertEquals(List.of("Removed: nginx-1:1.20.1-14.el9.x86_64"), result.get("results"));
    assertTrue(
        host.scripts().get(1).contains("clean_requirements_on_remove=False -y remove nginx"));
  }

  @Test
  void namesWhatIsNotThere() {
    FakeConnection host =
        new FakeConnection()
            .answer("rpm -q", "no\n")
            .answer("dnf", 1, "", "No match for argument: nosuch\nError: Unable to find a match\n");
    Map<String, Object> result = host.play("dnf", false, Map.of("name", "nosuch"));
    assertEquals("Failed to install some of the specified packages", result.get("msg"));
    assertEquals(List.of("No package nosuch available."), result.get("failures"));
  }

  @Test
  void asksOnlyInCheckMode() {
    FakeConnection host =
        new FakeConnection()
            .answer("rpm -q", "no\n")
            .answer(
                "dnf",
                1,
                "Installing:\n nginx   x86_64  1:1.20.1-14.el9  appstream  36 k\n\nOperation"
                    + " aborted.\n",
                "");
    Map<String, Object> result = host.play("dnf", true, Map.of("name", "nginx"));
    assertEquals(true, result.get("changed"));
    assertTrue(host.scripts().get(1).contains("--assumeno"));
  }
}
