package io.howdah.connection.become;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.connection.Become;
import io.howdah.connection.BecomeException;
import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import io.howdah.connection.local.LocalConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The machine's own sudo and su, from a user without rights. Makes and removes that user. */
@Tag("lab")
class RealBecomeTest {
  private static final String USER = "howdahtest";
  private static final String PASSWORD = "correct horse $'\"";
  private static final Path SUDOERS = Path.of("/etc/sudoers.d/" + USER);
  private static LocalConnection login;

  @BeforeAll
  static void addUser() {
    assumeTrue("root".equals(System.getProperty("user.name")), "adding a user needs root");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/sudo")), "no sudo on this machine");
    login = new LocalConnection();
    root("useradd -m " + USER, "");
    root("chpasswd", USER + ":" + PASSWORD + "\n");
    root("umask 227; cat >" + SUDOERS, USER + " ALL=(ALL) PASSWD: ALL\n");
  }

  @AfterAll
  static void removeUser() {
    if (login != null) {
      login.close();
      try (LocalConnection again = new LocalConnection()) {
        again.run(Command.of("userdel -rf " + USER + "; rm -f " + SUDOERS));
      }
    }
  }

  private static void root(String script, String stdin) {
    CommandResult result = login.run(Command.of(script).withStdin(stdin.getBytes()));
    assertEquals(0, result.exitCode(), result.err());
  }

  private static Connection as(String method, String user, @Nullable String password) {
    String executable = "runuser -u " + USER + " -- " + method;
    return login.as(new Become(method, user, password, null, executable));
  }

  private static String error(Connection connection) {
    return assertThrows(BecomeException.class, () -> connection.run(Command.of(":"))).getMessage();
  }

  @Test
  void sudoWithPassword() {
    CommandResult result = as("sudo", "root", PASSWORD).run(Command.of("id -un"));
    assertEquals("root\n", result.out());
    assertEquals("", result.err());
  }

  @Test
  void sudoToAnUnprivilegedUser() {
    Connection daemon = login.as(new Become("sudo", "daemon", null, null, null));
    assertEquals("daemon\n", daemon.run(Command.of("id -un")).out());
    assertEquals(
        "daemon\n",
        login
            .as(new Become("su", "daemon", null, "-s /bin/sh", null))
            .run(Command.of("id -un"))
            .out());
  }

  @Test
  void sudoWithoutPassword() {
    assertEquals("Missing sudo password", error(as("sudo", "root", null)));
  }

  @Test
  void sudoWithAWrongPassword() {
    assertEquals("Incorrect sudo password", error(as("sudo", "root", "guess")));
  }

  @Test
  void suWithPassword() {
    CommandResult result = as("su", USER, PASSWORD).run(Command.of("id -un"));
    assertEquals(USER + "\n", result.out());
    assertEquals("", result.err());
  }

  @Test
  void suWithoutAndWithAWrongPassword() {
    assertEquals("Missing su password", error(as("su", USER, null)));
    assertEquals("Incorrect su password", error(as("su", USER, "guess")));
  }
}
