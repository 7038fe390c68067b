package io.howdah.connection.become;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.connection.Become;
import io.howdah.connection.BecomeException;
import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import io.howdah.connection.FakeSudo;
import io.howdah.connection.local.LocalConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BecomeTest {
  @TempDir Path directory;
  private final LocalConnection login = new LocalConnection();

  @AfterEach
  void close() {
    login.close();
  }

  private Connection become(String wanted, @Nullable String given) throws IOException {
    Path sudo = FakeSudo.write(directory, wanted);
    return login.as(new Become("sudo", "postgres", given, null, sudo.toString()));
  }

  private static String error(Connection connection) {
    return assertThrows(BecomeException.class, () -> connection.run(Command.of(":"))).getMessage();
  }

  @Test
  void passwordIsGivenWhenAsked() throws IOException {
    CommandResult result = become("s3 cret$", "s3 cret$").run(Command.of("echo $FAKE_USER"));
    assertEquals("postgres\n", result.out());
    assertEquals("", result.err());
  }

  @Test
  void theWitnessHearsHowButNoScriptAndNoPassword() throws IOException {
    List<String> heard = new ArrayList<>();
    Path sudo = FakeSudo.write(directory, "s3cret");
    try (Connection told =
        new LocalConnection("h", "10.0.0.1", (address, line) -> heard.add(address + " " + line))) {
      told.as(new Become("sudo", "postgres", "s3cret", null, sudo.toString()))
          .run(Command.of("echo a secret of the task"));
      told.as(new Become("sudo", "postgres", "s3cret", null, sudo.toString())).run(Command.of(":"));
    }
    assertEquals(2, heard.size(), heard.toString());
    assertEquals(
        "10.0.0.1 ESTABLISH LOCAL CONNECTION FOR USER: " + System.getProperty("user.name"),
        heard.get(0));
    assertTrue(
        heard.get(1).startsWith("10.0.0.1 EXEC /bin/sh -c '" + sudo + " -H -S ")
            && heard.get(1).endsWith(" -u postgres /bin/sh'")
            && !heard.get(1).contains("secret"),
        heard.get(1));
  }

  @Test
  void passwordIsKeptWhenNobodyAsks() throws IOException {
    Connection other = become("", "s3cret");
    assertEquals("postgres\n", other.run(Command.of("echo $FAKE_USER")).out());
    assertEquals("", other.run(Command.of("cat")).out());
  }

  @Test
  void ansiblesWordsForAMissingPassword() throws IOException {
    assertEquals("Missing sudo password", error(become("s3cret", null)));
  }

  @Test
  void ansiblesWordsForAWrongPassword() throws IOException {
    assertEquals("Incorrect sudo password", error(become("s3cret", "guess")));
  }

  @Test
  void otherRefusalsArePassedOn() {
    Become nobody = new Become("sudo", "x", null, "", "echo no such user >&2; exit 1; #");
    assertTrue(error(login.as(nobody)).contains("no such user"));
  }

  @Test
  void unknownMethodIsNamed() {
    assertTrue(error(login.as(new Become("runas", "x", null, null, null))).contains("'runas'"));
  }

  @Test
  void passwordIsOnNoCommandLine() {
    Become become = new Become("sudo", "pg user", "s3cret", null, null);
    String line = new BecomeDialogue(become, "KEY").commandLine("/bin/sh -c :");
    assertFalse(line.contains("s3cret"), line);
    assertFalse(become.toString().contains("s3cret"));
    assertEquals(
        "sudo -H -S -p '[sudo via howdah, key=KEY] password:' -u 'pg user' /bin/sh -c :", line);
  }

  @Test
  void flagsAndExecutableCount() {
    Become become = new Become("sudo", "root", null, "-iE", "/opt/sudo");
    assertEquals("/opt/sudo -iE -u root sh", new BecomeDialogue(become, "K").commandLine("sh"));
    Become clustered = new Become("sudo", "root", "p", "-nHS", null);
    assertTrue(new BecomeDialogue(clustered, "K").commandLine("sh").startsWith("sudo -HS -p "));
    Become su = new Become("su", "root", null, "-", null);
    assertEquals("su - root -c 'sh -c x'", new BecomeDialogue(su, "K").commandLine("sh -c x"));
  }

  @Test
  void oneShellForEachUser() throws IOException {
    Connection other = become("", null);
    String first = other.run(Command.of("echo $$")).out();
    assertSame(other, become("", null));
    assertEquals(first, other.run(Command.of("echo $$")).out());
    assertSame(login, other.as(null));
  }

  private Connection doas(String script) throws IOException {
    Path doas = directory.resolve("doas");
    Files.writeString(doas, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(doas, PosixFilePermissions.fromString("rwxr-xr-x"));
    return login.as(new Become("doas", "postgres", null, null, doas.toString()));
  }

  @Test
  void doasIsCalledWithoutQuestions() throws IOException {
    Connection other = doas("FAKE=\"$1 $2 $3\"; export FAKE; shift 3; exec \"$@\"");
    assertEquals("-n -u postgres\n", other.run(Command.of("printf '%s\\n' \"$FAKE\"")).out());
  }

  @Test
  void doasThatWantsAPasswordIsToldWithTheRemedy() throws IOException {
    String message = error(doas("echo 'doas: Authentication required' >&2; exit 1"));
    assertTrue(message.contains("nopass in doas.conf"), message);
    assertEquals(
        "Can't become with doas: doas: Operation not permitted",
        error(doas("echo 'doas: Operation not permitted' >&2; exit 1")));
  }
}
