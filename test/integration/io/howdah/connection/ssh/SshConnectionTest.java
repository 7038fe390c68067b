package io.howdah.connection.ssh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.CommandTimeoutException;
import io.howdah.connection.ConnectionException;
import io.howdah.connection.LoopbackSshd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshConnectionTest {
  @TempDir static Path directory;
  private static LoopbackSshd sshd;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(LoopbackSshd.available(), "no sshd on this machine");
    sshd = LoopbackSshd.start(directory);
  }

  @AfterAll
  static void stop() {
    if (sshd != null) {
      sshd.close();
    }
  }

  @Test
  void runsScripts() {
    try (SshConnection connection = new SshConnection(sshd.settings())) {
      CommandResult result = connection.run(Command.of("echo out; echo err >&2; exit 5"));
      assertEquals(5, result.exitCode());
      assertEquals("out\n", result.out());
      assertEquals("err\n", result.err());
    }
  }

  @Test
  void carriesBinaryInputAndOutputOfEverySize() {
    Random random = new Random(11);
    try (SshConnection connection = new SshConnection(sshd.settings())) {
      for (int size : new int[] {0, 1, 16384, 16385, 1_000_000}) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        CommandResult result = connection.run(Command.of("tee /dev/stderr").withStdin(bytes));
        assertArrayEquals(bytes, result.stdout(), "stdout of " + size);
        assertArrayEquals(bytes, result.stderr(), "stderr of " + size);
      }
    }
  }

  @Test
  void moreThanSshjBuffersByItselfDoesNotBlock() {
    try (SshConnection connection = new SshConnection(sshd.settings())) {
      CommandResult result = connection.run(Command.of("head -c 18000000 /dev/zero >&2; echo x"));
      assertEquals(18_000_000, result.stderr().length);
      assertEquals("x\n", result.out());
    }
  }

  @Test
  void aHostWithoutAShellSaysWhy() throws Exception {
    SshSettings settings = sshd.settings();
    Path forced = sshd.keygen("forced", "ed25519", "");
    String key = java.nio.file.Files.readString(sshd.file("forced.pub"));
    Path line = directory.resolve("forced-line");
    java.nio.file.Files.writeString(line, "command=\"echo account not available\" " + key);
    sshd.authorize(line);
    SshSettings.Credentials only =
        new SshSettings.Credentials(java.util.List.of(forced), true, null, null, null);
    SshSettings barred =
        new SshSettings(
            settings.target(), only, settings.hostKeys(), settings.route(), settings.patience());
    try (SshConnection connection = new SshConnection(barred)) {
      ConnectionException error =
          assertThrows(ConnectionException.class, () -> connection.run(Command.of(":")));
      assertEquals("loopback gives no shell: account not available", error.getMessage());
    }
  }

  @Test
  void timeoutEndsAScriptThatReadsNothing() {
    try (SshConnection connection = new SshConnection(sshd.settings())) {
      Command stuck =
          Command.of("sleep 997755")
              .withStdin(new byte[30_000_000])
              .withTimeout(Duration.ofMillis(500));
      assertThrows(CommandTimeoutException.class, () -> connection.run(stuck));
      String left = connection.run(Command.of("ps -eo args | grep '^sleep 997755'")).out();
      assertEquals("", left);
    }
  }

  @Test
  void refusedPortIsNamed() {
    SshSettings good = sshd.settings();
    SshSettings.Target target = new SshSettings.Target("web1", "127.0.0.1", 1, "nobody");
    SshSettings wrong =
        new SshSettings(target, good.credentials(), good.hostKeys(), good.route(), good.patience());
    try (SshConnection connection = new SshConnection(wrong)) {
      ConnectionException error =
          assertThrows(ConnectionException.class, () -> connection.run(Command.of(":")));
      assertEquals(
          "Failed to connect to the host via ssh: ssh: connect to host 127.0.0.1 port 1:"
              + " Connection refused",
          error.getMessage());
    }
  }

  @Test
  void aHostThatStallsIsGivenUp() throws Exception {
    SshSettings good = sshd.settings();
    SshSettings impatient =
        new SshSettings(
            good.target(),
            good.credentials(),
            good.hostKeys(),
            good.route(),
            new SshSettings.Patience(
                Duration.ofSeconds(5), 1, Duration.ofMillis(200), Duration.ofMillis(800)));
    try (SshConnection connection = new SshConnection(impatient)) {
      String pid = connection.run(Command.of("echo $PPID")).out().strip();
      // The session's sshd, some parents up, is stopped as a frozen machine would be.
      String script =
          "p=%s; while [ \"$(cat /proc/$p/comm)\" != sshd ]; do p=$(cut -d' ' -f4"
              + " /proc/$p/stat); done; echo $p";
      long session =
          Long.parseLong(connection.run(Command.of(script.formatted(pid))).out().strip());
      kill("-STOP", session);
      try {
        ConnectionException error =
            assertThrows(ConnectionException.class, () -> connection.run(Command.of("sleep 60")));
        assertTrue(error.getMessage().contains("has not answered for"), error.getMessage());
      } finally {
        kill("-CONT", session);
      }
    }
  }

  @Test
  void aConnectionLostBetweenCommandsIsMadeAnew() throws Exception {
    try (SshConnection connection = new SshConnection(sshd.settings())) {
      String shell = connection.run(Command.of("echo $$")).out();
      ProcessHandle session = ProcessHandle.of(Long.parseLong(shell.strip())).orElseThrow();
      while (!session.info().command().orElse("").endsWith("sshd")) {
        session = session.parent().orElseThrow();
      }
      session.destroyForcibly();
      session.onExit().join();
      String next = afterTheNewsArrived(connection);
      assertFalse(next.equals(shell), next);
    }
  }

  /** A command sent before the end was seen here may be lost with the connection, but one only. */
  private static String afterTheNewsArrived(SshConnection connection) {
    try {
      return connection.run(Command.of("echo $$")).out();
    } catch (ConnectionException lost) {
      return connection.run(Command.of("echo $$")).out();
    }
  }

  private static void kill(String signal, long pid) throws Exception {
    new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
  }
}
