package io.howdah.connection.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.connection.Command;
import io.howdah.connection.Connection;
import io.howdah.connection.LoopbackSshd;
import io.howdah.connection.shell.ShellStreams;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who shares an SSH connection with whom, against a server that allows two sessions on one. */
class SharedConnectionTest {
  private static final String WHICH = "echo $SSH_CONNECTION";

  @TempDir static Path directory;
  private static LoopbackSshd sshd;

  private final SshConnections connections = new SshConnections();

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

  private Connection named(String hostName) {
    return connections.to(sshd.settings().by(hostName));
  }

  private static String which(Connection connection) {
    return connection.run(Command.of(WHICH)).out();
  }

  @Test
  void namesOfOnePlaceShareAConnection() {
    try (Connection a = named("a");
        Connection b = named("b")) {
      assertEquals(which(a), which(b));
      assertEquals("b", b.hostName());
    }
  }

  @Test
  void whoIsBelievedOtherwiseIsReachedApart() {
    SshSettings s = sshd.settings();
    SshSettings.HostKeys lenient = new SshSettings.HostKeys(HostKeyPolicy.NO, List.of(), "other");
    try (Connection a = named("a");
        Connection b =
            connections.to(
                new SshSettings(s.target(), s.credentials(), lenient, s.route(), s.patience()))) {
      assertNotEquals(which(a), which(b));
    }
  }

  @Test
  void afterAResetTheNextConnectionIsAnotherOne() {
    try (Connection b = named("b")) {
      String before = which(b);
      named("a").reset();
      try (Connection again = named("a")) {
        assertNotEquals(before, which(again));
        assertEquals(before, which(b));
      }
    }
  }

  @Test
  void whenAllHaveLeftTheNextConnectsAnew() {
    String before;
    try (Connection a = named("a")) {
      before = which(a);
    }
    try (Connection b = named("b")) {
      assertNotEquals(before, which(b));
    }
  }

  @Test
  void moreSessionsThanAConnectionTakesGoOverFurtherOnes() throws IOException {
    try (Connection a = named("a")) {
      which(a);
      Set<String> used = new HashSet<>();
      List<ShellStreams> programs = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        ShellStreams program = a.start(WHICH + "; exec cat");
        programs.add(program);
        used.add(lineOf(program));
      }
      assertEquals(3, used.size(), used.toString());
      programs.forEach(ShellStreams::close);
      assertTrue(used.contains(which(a).strip()));
    }
  }

  private static String lineOf(ShellStreams program) throws IOException {
    return new BufferedReader(new InputStreamReader(program.stdout(), StandardCharsets.UTF_8))
        .readLine();
  }
}
