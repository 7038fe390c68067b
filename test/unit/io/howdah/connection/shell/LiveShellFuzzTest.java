package io.howdah.connection.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.CommandTimeoutException;
import io.howdah.connection.ConnectionException;
import io.howdah.connection.local.FakeHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same promises for every shell that stands behind /bin/sh on some host. */
class LiveShellFuzzTest {
  private static final long SEED = Long.getLong("howdah.fuzz.seed", 42);

  private static FakeHost host(String shell) {
    String program = shell.split(" ")[0];
    assumeTrue(Files.isExecutable(Path.of("/bin", program)), "no " + program + " on this machine");
    return new FakeHost(shell);
  }

  /** Random bytes with what a frame might trip over: NULs, markers, quotes, no last newline. */
  private static byte[] bytes(Random random) {
    int size =
        switch (random.nextInt(4)) {
          case 0 -> random.nextInt(10);
          case 1 -> random.nextInt(5_000);
          case 2 -> random.nextInt(40_000);
          default -> random.nextInt(600_000);
        };
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    byte[] trap = "hw0000000000000000ffffffffffffffff_1_0;\n'\0%s\\n-n".getBytes();
    for (int at = random.nextInt(50); at + trap.length < size; at += 200 + random.nextInt(5_000)) {
      System.arraycopy(trap, 0, bytes, at, trap.length);
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash --posix", "busybox sh"})
  void anyBytesPass(String shell) {
    Random random = new Random(SEED);
    try (FakeHost host = host(shell)) {
      for (int round = 0; round < 40; round++) {
        byte[] bytes = bytes(random);
        int code = random.nextInt(256);
        String script = "tee /dev/stderr; exit " + code;
        CommandResult result = host.run(Command.of(script).withStdin(bytes));
        String when = shell + ", round " + round + ", " + bytes.length + " bytes";
        assertEquals(code, result.exitCode(), when);
        assertArrayEquals(bytes, result.stdout(), when);
        assertArrayEquals(bytes, result.stderr(), when);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash --posix", "busybox sh"})
  void bothOutputsAtOnceDoNotBlock(String shell) {
    try (FakeHost host = host(shell)) {
      String script = "head -c 5000000 /dev/zero >&2 & head -c 5000000 /dev/zero; wait";
      CommandResult result = host.run(Command.of(script));
      assertEquals(5_000_000, result.stdout().length);
      assertEquals(5_000_000, result.stderr().length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash --posix", "busybox sh"})
  void scriptsCannotHarmTheShell(String shell) {
    String[] hostile = {
      "cd /; umask 0; set -eu; exec 1>&- 2>&-",
      "trap 'exit 9' EXIT; return 3",
      "echo 'unclosed",
      "if true; then (",
      "f() {",
      "exec sleep 0",
      "kill -9 $(sh -c 'echo $PPID')",
      ") ; echo escaped",
      "exit 256; \n\n#",
      "IFS=x; PATH=; unset HOME; readonly r=1; alias printf=false",
      "echo \"${X:?missing}\"",
      "cat; read -r a",
    };
    try (FakeHost host = host(shell)) {
      for (String script : hostile) {
        host.run(Command.of(script));
        CommandResult after = host.run(Command.of("printf '%s|' \"${X:-}\" \"$IFS\"; umask; pwd"));
        assertEquals(0, after.exitCode(), script + ": " + after.err());
        assertEquals("", after.err(), script);
        assertTrue(after.out().startsWith("| \t\n|"), script + ": " + after.out());
        assertTrue(after.out().endsWith(System.getProperty("user.dir") + "\n"), after.out());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash --posix", "busybox sh"})
  void environmentAndExitCodesOfSignals(String shell) {
    try (FakeHost host = host(shell)) {
      Command command =
          Command.of("printf %s \"$A\"; sh -c 'kill -TERM $$'")
              .withEnvironment(Map.of("A", "a'b\"c\\\n$(x)é"));
      CommandResult result = host.run(command);
      assertEquals("a'b\"c\\\n$(x)é", result.out());
      assertEquals(143, result.exitCode());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash --posix", "busybox sh"})
  void timeoutKillsTheWholeTree(String shell) throws Exception {
    try (FakeHost host = host(shell)) {
      String script = "(trap '' HUP TERM; sleep 99311 & sleep 99311); sleep 99311";
      Command command = Command.of(script).withTimeout(Duration.ofMillis(300));
      assertThrows(CommandTimeoutException.class, () -> host.run(command));
      awaitNone("99311");
      assertEquals("ok\n", host.run(Command.of("echo ok")).out());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash --posix", "busybox sh"})
  void whatIsLeftBehindDoesNotWriteIntoTheNextOutput(String shell) {
    try (FakeHost host = host(shell)) {
      String pid = host.run(Command.of("echo $$").leavingProcesses()).out();
      assertEquals(pid, host.run(Command.of("sleep 0; echo $$").leavingProcesses()).out());
      // A child that has not redirected its outputs yet holds ours for a moment.
      String quiet =
          "sleep 99355 >/dev/null 2>&1 </dev/null & i=0;"
              + " while [ $i -lt 200 ] && [ \"$(readlink /proc/$!/fd/2)\" != /dev/null ];"
              + " do i=$((i + 1)); sleep 0.01; done; echo $!";
      String first = host.run(Command.of(quiet).leavingProcesses()).out().strip();
      assertEquals(pid, host.run(Command.of("echo $$")).out());
      String noisy = "(while echo noise >&2; do sleep 0.01; done) & echo $!";
      CommandResult left = host.run(Command.of(noisy).leavingProcesses());
      CommandResult next = host.run(Command.of("sleep 0.2; echo $$"));
      assertNotEquals(pid, next.out());
      assertEquals("", next.err());
      host.run(Command.of("kill " + first + " " + left.out().strip()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash --posix", "busybox sh"})
  void endOfTheControllerEndsTheScriptButNotWhatItLeftBehind(String shell) throws Exception {
    FakeHost host = host(shell);
    String daemon =
        host.run(Command.of("nohup sleep 99322 >/dev/null 2>&1 & echo $!")).out().strip();
    Thread runner = new Thread(() -> runUntilKilled(host, "sleep 99333; :"));
    runner.start();
    await("99333", true);
    host.dropAllInput(); // as sshd does when the client is gone
    runner.join();
    awaitNone("99333");
    assertTrue(ProcessHandle.of(Long.parseLong(daemon)).isPresent(), "the daemon was killed");
    ProcessHandle.of(Long.parseLong(daemon)).orElseThrow().destroy();
    host.close();
  }

  private static void runUntilKilled(FakeHost host, String script) {
    try {
      host.run(Command.of(script));
    } catch (ConnectionException shellWentFirst) {
      // Which of the two ends is seen first is open.
    }
  }

  private static void awaitNone(String argument) throws InterruptedException {
    await(argument, false);
  }

  private static void await(String argument, boolean wanted) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (running(argument) != wanted) {
      assertTrue(System.nanoTime() < deadline, "sleep " + argument + " running: " + !wanted);
      Thread.sleep(5);
    }
  }

  private static boolean running(String argument) {
    return ProcessHandle.allProcesses()
        .map(each -> each.info().arguments().orElse(new String[0]))
        .anyMatch(words -> words.length > 0 && words[words.length - 1].equals(argument));
  }
}
