package io.howdah.machines.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.machines.Machine;
import io.howdah.machines.MachinesException;
import io.howdah.machines.SshConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Real hosts. Needs root and the lab's packages; builds the root file system if there is none. */
@Tag("lab")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LabTest {
  private static final Lab LAB = Lab.open("labtest");
  private final Programs programs = new Programs();

  @BeforeAll
  static void up() {
    LAB.up(List.of("a", "b", "c"));
  }

  @AfterAll
  static void down() {
    LAB.down();
  }

  private Programs.Outcome exec(String host, String... command) {
    return programs.attempt(LAB.execCommand(host, List.of(command)).toArray(String[]::new));
  }

  private Programs.Outcome ssh(String host, String command) {
    Machine machine = LAB.host(host);
    List<String> words = new ArrayList<>(List.of("ssh"));
    words.addAll(SshConfig.options(machine));
    words.addAll(List.of("-o", "ConnectTimeout=3", machine.address(), command));
    return programs.attempt(words.toArray(String[]::new));
  }

  /** Whether a command succeeds in a host, which may be off at the moment. */
  private boolean succeeds(String host, String... command) {
    try {
      return exec(host, command).ok();
    } catch (MachinesException e) {
      return false;
    }
  }

  private boolean reaches(String host, String other) {
    return exec(host, "ping", "-c1", "-W1", LAB.host(other).address()).ok();
  }

  @Test
  @Order(1)
  void hostsLetTheirUserInWithCheckedKeys() {
    Programs.Outcome outcome =
        ssh("a", "hostname; sudo id -un; systemctl is-system-running --wait");
    assertEquals("a\nroot\nrunning\n", outcome.output());
    assertTrue(Files.exists(LAB.host("a").knownHosts()));
  }

  @Test
  @Order(1)
  void aChangedHostKeyIsNoticed() throws IOException {
    Path known = LAB.host("b").knownHosts();
    String right = Files.readString(known);
    String keyOfA = right.lines().filter(line -> line.startsWith("a,")).findFirst().orElseThrow();
    Files.writeString(known, keyOfA.replace(LAB.host("a").address(), LAB.host("b").address()));
    try {
      assertFalse(ssh("b", "true").ok());
    } finally {
      Files.writeString(known, right);
    }
  }

  @Test
  @Order(1)
  void hostsHaveTheirOwnSizeAndSettings() {
    assertTrue(exec("a", "grep", "MemTotal: *2097152 kB", "/proc/meminfo").ok());
    assertTrue(exec("a", "sysctl", "-w", "vm.swappiness=3").ok());
    assertEquals("3\n", exec("a", "cat", "/proc/sys/vm/swappiness").output());
    assertFalse("3\n".equals(exec("b", "cat", "/proc/sys/vm/swappiness").output()));
  }

  @Test
  @Order(2)
  void aptWorksThroughTheCache() {
    Programs.Outcome outcome =
        exec("a", "sh", "-c", "apt-get update -qq && apt-get install -y -qq tree");
    assertTrue(outcome.ok(), outcome.output());
    assertTrue(exec("a", "tree", "--version").ok());
  }

  @Test
  @Order(3)
  void aCutHostReachesOnlyThisMachine() {
    LAB.cut("a");
    assertFalse(reaches("a", "b"));
    assertFalse(reaches("c", "a"));
    assertTrue(reaches("b", "c"));
    assertTrue(ssh("a", "true").ok());
    LAB.heal(List.of());
    assertTrue(reaches("a", "b"));
  }

  @Test
  @Order(3)
  void aCutBetweenTwoLeavesTheThird() {
    LAB.cut("a", "b");
    assertFalse(reaches("a", "b"));
    assertTrue(reaches("a", "c"));
    assertEquals(List.of("a b"), LAB.cuts());
    LAB.heal(List.of("b"));
    assertTrue(reaches("a", "b"));
  }

  @Test
  @Order(3)
  void aCableThatIsOutStaysOutOverAReboot() {
    LAB.cutLink("a");
    assertFalse(ssh("a", "true").ok());
    assertTrue(exec("a", "grep", "0", "/sys/class/net/eth0/carrier").ok());
    LAB.heal(List.of("a"));
    assertTrue(Waiting.holds(Duration.ofSeconds(5), () -> ssh("a", "true").ok()));
  }

  @Test
  @Order(4)
  void aPausedHostDoesNothing() {
    LAB.pause("b");
    assertEquals("paused", LAB.host("b").state());
    assertThrows(MachinesException.class, () -> LAB.execCommand("b", List.of("true")));
    LAB.resume("b");
    assertTrue(ssh("b", "true").ok());
  }

  @Test
  @Order(4)
  void aKilledHostSaysNoGoodbyeAndKeepsItsDisk() throws IOException {
    exec("c", "sh", "-c", "echo kept > /root/file");
    Path heard = Files.createTempFile("heard", "");
    String from = "src " + LAB.host("c").address() + " and tcp";
    Process tcpdump =
        new ProcessBuilder(LAB.execCommand("a", List.of("tcpdump", "-i", "eth0", "-n", "-l", from)))
            .redirectErrorStream(true)
            .redirectOutput(heard.toFile())
            .start();
    awaitText(heard, "listening on");
    String talk = "exec 3<>/dev/tcp/" + LAB.host("c").address() + "/22; cat <&3";
    Process session =
        new ProcessBuilder(LAB.execCommand("a", List.of("bash", "-c", talk)))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    awaitText(heard, "Flags [P");
    LAB.kill("c");
    assertEquals("off", LAB.host("c").state());
    assertTrue(session.isAlive(), "the peer's connection ended: it was told");
    assertFalse(TextFile.read(heard).matches("(?s).*Flags \\[[FR].*"));
    session.destroyForcibly();
    tcpdump.destroy();
    LAB.start("c");
    assertEquals("kept\n", exec("c", "cat", "/root/file").output());
  }

  private static void awaitText(Path file, String text) {
    Waiting.until(Duration.ofSeconds(20), () -> TextFile.read(file).contains(text), text);
  }

  @Test
  @Order(5)
  void aHostThatStopsShutsDownInOrder() {
    LAB.stop("b");
    assertEquals("off", LAB.host("b").state());
    LAB.start("b");
    assertTrue(exec("b", "sh", "-c", "journalctl -b -1 | grep -q 'Reached target poweroff'").ok());
  }

  @Test
  @Order(5)
  void aHostMayReboot() {
    String before = exec("b", "cat", "/proc/sys/kernel/random/boot_id").output();
    exec("b", "touch", "/run/before");
    exec("b", "systemctl", "reboot");
    assertTrue(
        Waiting.holds(
            Duration.ofSeconds(30),
            () -> succeeds("b", "sh", "-c", "test ! -e /run/before && test -e /run/sshd.pid")));
    assertFalse(exec("b", "cat", "/proc/sys/kernel/random/boot_id").output().equals(before));
    assertTrue(Waiting.holds(Duration.ofSeconds(30), () -> ssh("b", "true").ok()));
  }

  @Test
  @Order(6)
  void aWatchdogThatIsNotFedCutsThePower() {
    Lab quick =
        Lab.open(new LabSettings("labtest", null, LabSettings.DEFAULT_ROOT, 2048, 1), l -> {});
    quick.watchdog("c", true);
    quick.stop("c");
    quick.start("c");
    String feed =
        "import fcntl,os,struct\n"
            + "fd = os.open('/dev/watchdog', os.O_WRONLY)\n"
            + "fcntl.ioctl(fd, 0xc0045706, bytearray(struct.pack('i', 2)))\n";
    exec("c", "touch", "/run/before");
    assertTrue(exec("c", "python3", "-c", feed).ok());
    assertTrue(
        Waiting.holds(Duration.ofSeconds(10), () -> !"running".equals(LAB.host("c").state())));
    assertTrue(Waiting.holds(Duration.ofSeconds(30), () -> ssh("c", "test ! -e /run/before").ok()));
  }

  @Test
  @Order(7)
  void aHalfMadeHostIsMended() throws IOException {
    Path root = LabSettings.DEFAULT_ROOT;
    Files.delete(root.resolve("labs/labtest/hosts/b/host.properties"));
    LAB.up(List.of("b"));
    assertTrue(ssh("b", "hostname").ok());
  }

  @Test
  @Order(7)
  void aLabWhoseNetworkDiedIsMended() {
    LabParts parts = LabParts.of(LabSettings.named("labtest"), line -> {});
    parts.group().child("anchor").kill();
    LAB.up(List.of());
    assertTrue(ssh("a", "hostname").ok());
    assertTrue(reaches("a", "b"));
  }

  @Test
  @Order(8)
  void nothingIsLeft() throws IOException {
    LAB.down();
    assertFalse(LAB.exists());
    assertFalse(programs.run("ip", "link").contains("hl-labtest"));
    assertFalse(Files.readString(Path.of("/proc/self/mountinfo")).contains("labtest"));
    assertFalse(programs.run("ps", "-ef").contains("labs/labtest"));
    assertThrows(MachinesException.class, () -> LAB.kill("a"));
  }
}
