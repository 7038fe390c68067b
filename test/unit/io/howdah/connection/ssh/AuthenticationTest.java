package io.howdah.connection.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.connection.Command;
import io.howdah.connection.ConnectionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.shell.ProcessShellCommandFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords, against a server in this JVM that knows one user. */
class AuthenticationTest {
  @TempDir Path directory;
  private final SshServer server = SshServer.setUpDefaultServer();

  private SshSettings settings(UserAuthFactory method, @Nullable String password)
      throws IOException {
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(directory.resolve("key")));
    server.setUserAuthFactories(List.of(method));
    server.setPasswordAuthenticator(
        (user, given, session) -> user.equals("vagrant") && given.equals("s3cret"));
    server.setCommandFactory(new ProcessShellCommandFactory());
    server.start();
    return new SshSettings(
        new SshSettings.Target("box", "127.0.0.1", server.getPort(), "vagrant"),
        new SshSettings.Credentials(List.of(), false, null, password, null),
        new SshSettings.HostKeys(HostKeyPolicy.NO, List.of(), null),
        SshSettings.Route.DIRECT,
        SshSettings.Patience.DEFAULT);
  }

  @AfterEach
  void stop() throws IOException {
    server.stop(true);
  }

  private static void works(SshSettings settings) {
    try (SshConnection connection = new SshConnection(settings)) {
      assertEquals("in\n", connection.run(Command.of("echo in")).out());
    }
  }

  private static String error(SshSettings settings) {
    try (SshConnection connection = new SshConnection(settings)) {
      return assertThrows(ConnectionException.class, () -> connection.run(Command.of(":")))
          .getMessage();
    }
  }

  @Test
  void passwordOpens() throws IOException {
    works(settings(UserAuthPasswordFactory.INSTANCE, "s3cret"));
  }

  @Test
  void passwordAnswersTheKeyboardQuestion() throws IOException {
    works(settings(UserAuthKeyboardInteractiveFactory.INSTANCE, "s3cret"));
  }

  @Test
  void wrongPasswordIsDeniedAndNotShown() throws IOException {
    String message = error(settings(UserAuthPasswordFactory.INSTANCE, "guess"));
    assertEquals(
        "Failed to connect to the host via ssh: vagrant@127.0.0.1: Permission denied (password).",
        message);
    assertFalse(message.contains("guess"));
  }

  @Test
  void nothingToShowIsDenied() throws IOException {
    String message = error(settings(UserAuthPasswordFactory.INSTANCE, null));
    assertTrue(message.endsWith("vagrant@127.0.0.1: Permission denied (password)."), message);
  }
}
