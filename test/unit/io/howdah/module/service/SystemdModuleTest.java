package io.howdah.module.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.module.FakeConnection;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The systemd module against the answers of systemd 252. */
class SystemdModuleTest {
  private static final String RS = "\036";

  private static String unit(String active, String load) {
    return RS
        + "initd\n"
        + RS
        + "show\nId=cron.service\nExecStart={ path=/usr/sbin/cron ; argv[]=x\n"
        + "second line }\nLoadState="
        + load
        + "\nActiveState="
        + active
        + "\n"
        + RS
        + "error\n0 \n";
  }

  @Test
  void askedOnceWhenNothingIsToBeDone() {
    FakeConnection host =
        new FakeConnection()
            .answer("sec show", unit("active", "loaded") + RS + "enabled\nenabled\nrc 0\n");
    Map<String, Object> result =
        host.play("systemd", false, Map.of("name", "cron", "state", "started", "enabled", true));
    assertEquals(false, result.get("changed"));
    assertEquals(true, result.get("enabled"));
    assertEquals("started", result.get("state"));
    Map<?, ?> status = (Map<?, ?>) result.get("status");
    assertEquals("{ path=/usr/sbin/cron ; argv[]=x\nsecond line }", status.get("ExecStart"));
    assertEquals(1, host.scripts().size());
  }

  @Test
  void startsAndEnables() {
    FakeConnection host =
        new FakeConnection()
            .answer("sec show", unit("inactive", "loaded") + RS + "enabled\ndisabled\nrc 1\n")
            .answer("systemctl enable cron", "")
            .answer("systemctl start cron", "");
    Map<String, Object> result =
        host.play("systemd", false, Map.of("name", "cron", "state", "restarted", "enabled", true));
    assertEquals(true, result.get("changed"));
    assertEquals(3, host.scripts().size());
  }

  @Test
  void changesNothingInCheckMode() {
    FakeConnection host = new FakeConnection().answer("sec show", unit("inactive", "loaded"));
    assertEquals(
        true,
        host.play("systemd", true, Map.of("name", "cron", "state", "started")).get("changed"));
    assertEquals(1, host.scripts().size());
  }

  @Test
  void namesAServiceThatIsNotThere() {
    FakeConnection host = new FakeConnection().answer("sec show", unit("inactive", "not-found"));
    Map<String, Object> result =
        host.play("systemd", false, Map.of("name", "nope", "state", "started"));
    assertEquals("Could not find the requested service nope: host", result.get("msg"));
  }

  @Test
  void saysWhyAStartFailed() {
    FakeConnection host =
        new FakeConnection()
            .answer("sec show", unit("inactive", "loaded"))
            .answer("systemctl start", 1, "", "Job for cron.service failed.\n");
    Map<String, Object> result =
        host.play("systemd", false, Map.of("name", "cron", "state", "started"));
    assertEquals("Unable to start service cron: Job for cron.service failed.\n", result.get("msg"));
  }

  @Test
  void reloadsSystemdBeforeItAsks() {
    FakeConnection host =
        new FakeConnection()
            .answer("daemon-reload", RS + "daemon-reload\n0 \n" + unit("active", "loaded"));
    Map<String, Object> result =
        host.play(
            "systemd", false, Map.of("name", "cron", "state", "started", "daemon_reload", true));
    assertEquals(false, result.get("changed"));
    String script = host.scripts().get(0);
    assertTrue(script.indexOf("daemon-reload") < script.indexOf("sec show"));
  }

  @Test
  void warnsInAChroot() {
    String told =
        RS
            + "initd\n"
            + RS
            + "show\n"
            + RS
            + "error\n1 ignoring request\n"
            + RS
            + "state\nenabled\n"
            + RS
            + "files\n"
            + RS
            + "plain\n1 no bus\n"
            + RS
            + "chroot\nyes\n";
    FakeConnection host = new FakeConnection().answer("sec show", told);
    Map<String, Object> result =
        host.play("systemd", false, Map.of("name", "cron", "state", "started"));
    assertEquals(false, result.get("changed"));
    assertTrue(String.valueOf(result.get("warnings")).contains("Target is a chroot"));
  }

  @Test
  void theServiceModuleGoesToSystemd() {
    FakeConnection host =
        new FakeConnection()
            .answer("/proc/1/comm ] && read", "systemd\n")
            .answer("sec show", unit("active", "loaded"));
    Map<String, Object> result =
        host.play("service", false, Map.of("name", "cron", "state", "started", "sleep", 1L));
    assertEquals(false, result.get("changed"));
    assertTrue(String.valueOf(result.get("warnings")).contains("Ignoring \"sleep\""));
  }

  @Test
  void initScriptsAreUnderstoodByCodeAndWords() {
    assertTrue(ServiceStatus.isRunning("ssh", 0, "sshd is running.\n"));
    assertEquals(false, ServiceStatus.isRunning("ssh", 3, "sshd is running.\n"));
    assertEquals(false, ServiceStatus.isRunning("ssh", 0, "ssh is not running\n"));
    assertEquals(false, ServiceStatus.isRunning("stopper", 0, "stopper: stopped\n"));
  }
}
