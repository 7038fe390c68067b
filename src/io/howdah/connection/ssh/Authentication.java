package io.howdah.connection.ssh;

import io.howdah.connection.ConnectionException;
import io.howdah.connection.ssh.SshSettings.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.Service;
import net.schmizz.sshj.userauth.UserAuth;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AuthKeyboardInteractive;
import net.schmizz.sshj.userauth.method.AuthMethod;
import net.schmizz.sshj.userauth.method.AuthNone;
import net.schmizz.sshj.userauth.method.AuthPassword;
import net.schmizz.sshj.userauth.method.AuthPublickey;
import net.schmizz.sshj.userauth.method.PasswordResponseProvider;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.PasswordUtils;

/** Tries what the user has to show: named keys, the agent's, the password, the default keys. */
final class Authentication {
  private static final int PATIENCE_MS = 60_000; // PAM modules may take their time

  private final SSHClient client;
  private final SshSettings settings;
  private final List<String> complaints = new ArrayList<>();
  private Collection<String> allowed = List.of();

  private Authentication(SSHClient client, SshSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  /**
   * Authenticates a connected client.
   *
   * @throws ConnectionException with OpenSSH's "Permission denied" if nothing was accepted
   * @throws IOException if the connection broke
   */
  static void perform(SSHClient client, SshSettings settings) throws IOException {
    new Authentication(client, settings).run();
  }

  private void run() throws IOException {
    Credentials credentials = settings.credentials();
    boolean in =
        (credentials.explicit() && keys(credentials))
            || agent(credentials)
            || password(credentials)
            || (!credentials.explicit() && keys(credentials))
            || (allowed.isEmpty() && accepts(new AuthNone()));
    if (!in) {
      throw denied();
    }
  }

  private boolean keys(Credentials credentials) throws IOException {
    for (Path file : credentials.identityFiles()) {
      if (Files.exists(file)) {
        if (key(file, credentials)) {
          return true;
        }
      } else if (credentials.explicit()) {
        complaints.add("no such identity: " + file);
      }
    }
    return false;
  }

  private boolean key(Path file, Credentials credentials) throws IOException {
    if (!maybeAllowed("publickey")) {
      return false;
    }
    try {
      return accepts(new AuthPublickey(PrivateKeys.load(client, file, credentials.passphrase())));
    } catch (PrivateKeys.Unusable e) {
      complaints.add(e.getMessage());
      return false;
    }
  }

  private boolean agent(Credentials credentials) throws IOException {
    Path socket = credentials.agentSocket();
    if (socket == null || !maybeAllowed("publickey")) {
      return false;
    }
    try (Agent agent = Agent.connect(socket)) {
      for (Agent.Identity identity : agent.identities()) {
        if (accepts(new AgentAuthentication(agent, identity))) {
          return true;
        }
      }
    } catch (Agent.Unavailable e) {
      complaints.add(e.getMessage());
    }
    return false;
  }

  private boolean password(Credentials credentials) throws IOException {
    String password = credentials.password();
    if (password == null) {
      return false;
    }
    PasswordFinder finder = PasswordUtils.createOneOff(password.toCharArray());
    if (maybeAllowed("password") && accepts(new AuthPassword(finder))) {
      return true;
    }
    PasswordFinder again = PasswordUtils.createOneOff(password.toCharArray());
    return maybeAllowed("keyboard-interactive")
        && accepts(new AuthKeyboardInteractive(new PasswordResponseProvider(again)));
  }

  private boolean maybeAllowed(String method) {
    return allowed.isEmpty() || allowed.contains(method);
  }

  private boolean accepts(AuthMethod method) throws IOException {
    UserAuth auth = client.getUserAuth();
    method.setLoggerFactory(client.getTransport().getConfig().getLoggerFactory());
    try {
      String user = settings.target().user();
      return auth.authenticate(user, (Service) client.getConnection(), method, PATIENCE_MS);
    } catch (UserAuthException e) {
      if (!client.isConnected()) {
        throw e;
      }
      complaints.add(String.valueOf(e.getMessage()));
      return false;
    } finally {
      allowed = auth.getAllowedMethods();
    }
  }

  private ConnectionException denied() {
    SshSettings.Target target = settings.target();
    String login = target.user() + "@" + target.address();
    String reason = login + ": Permission denied (" + String.join(",", allowed) + ").";
    String details = complaints.isEmpty() ? "" : " " + String.join("; ", complaints);
    return new ConnectionException(
        "Failed to connect to the host via ssh: " + reason + details, null);
  }
}
