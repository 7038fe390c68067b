package io.howdah.connection.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.CommandTimeoutException;
import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalConnectionTest {
  private final LocalConnection connection = new LocalConnection();

  @AfterEach
  void close() {
    connection.close();
  }

  private CommandResult run(String script) {
    return connection.run(Command.of(script));
  }

  @Test
  void outputErrorsAndExitCodeComeApart() {
    CommandResult result = run("echo out; echo err >&2; exit 3");
    assertEquals(3, result.exitCode());
    assertEquals("out\n", result.out());
    assertEquals("err\n", result.err());
  }

  @Test
  void scriptsCannotHarmTheShell() {
    run("cd /; X=1; set -e; set -f; umask 0; f() { :; }; exec >/dev/null; trap 'exit 9' EXIT");
    assertEquals(2, run("echo 'unclosed").exitCode());
    assertEquals(2, run("if true; then (").exitCode());
    assertEquals("none\n", run("echo ${X:-none}").out());
    assertEquals(System.getProperty("user.dir") + "\n", run("pwd").out());
  }

  @Test
  void inputOfEverySizeArrivesWhole() {
    Random random = new Random(7);
    for (int size : new int[] {0, 1, 4095, 4096, 16384, 16385, 300_000, 5_000_000}) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      CommandResult result = connection.run(Command.of("tee /dev/stderr").withStdin(bytes));
      assertArrayEquals(bytes, result.stdout(), "stdout of " + size);
      assertArrayEquals(bytes, result.stderr(), "stderr of " + size);
    }
  }

  @Test
  void inputThatNobodyReadsDoesNotReachTheShell() {
    byte[] hostile = "\necho hostile\n".repeat(50_000).getBytes();
    CommandResult result = connection.run(Command.of("exit 7").withStdin(hostile));
    assertEquals(7, result.exitCode());
    assertEquals("", result.out());
    assertEquals("next\n", run("echo next").out());
  }

  @Test
  void environmentIsTheScriptsOnly() {
    Command command =
        Command.of("printenv GREETING").withEnvironment(Map.of("GREETING", "it's\nme"));
    assertEquals("it's\nme\n", connection.run(command).out());
    assertEquals(1, run("printenv GREETING").exitCode());
  }

  @Test
  void timeoutKillsTheScriptAndTheNextOneRuns() {
    Command slow = Command.of("echo $$; sleep 998877; :").withTimeout(Duration.ofMillis(200));
    assertThrows(CommandTimeoutException.class, () -> connection.run(slow));
    assertEquals("", run("ps -eo args | grep '^sleep 998877'").out());
  }

  @Test
  void backgroundProcessDoesNotHoldTheScript() {
    CommandResult result = run("sleep 998866 & echo $!");
    assertEquals(0, result.exitCode());
    assertEquals(0, run("kill " + result.out().strip()).exitCode());
  }

  @Test
  void filesArePutAndFetched(@TempDir Path directory) throws IOException {
    byte[] content = new byte[100_000];
    new Random(3).nextBytes(content);
    Path file = directory.resolve("it's a file");
    connection.put(content, file.toString(), 0640);
    assertArrayEquals(content, Files.readAllBytes(file));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertArrayEquals(content, connection.fetch(file.toString()));
    try (var files = Files.list(directory)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void missingFileIsNamed() {
    HowdahException error =
        assertThrows(HowdahException.class, () -> connection.fetch("/no/such/file"));
    assertTrue(error.getMessage().contains("/no/such/file"), error.getMessage());
  }
}
