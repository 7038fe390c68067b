package io.howdah.connection.ssh;

import io.howdah.connection.ConnectionException;
import io.howdah.connection.shell.Deadline;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import net.schmizz.sshj.SSHClient;
import org.jspecify.annotations.Nullable;

/**
 * One authenticated SSH connection, with those to the hosts on the way there.
 *
 * @param client the connection
 * @param pulse keeps an eye on it
 * @param jump the last host on the way, or null
 */
record OpenHost(SSHClient client, Pulse pulse, @Nullable OpenHost jump) {
  static final SlimConfig CONFIG = new SlimConfig();
  private static final int FOR_EVER = 0;

  /** Connects, by as many attempts as the settings allow. */
  static OpenHost connect(SshSettings settings) {
    for (int attempt = 1; ; attempt++) {
      try {
        return connectOnce(settings);
      } catch (Unreachable e) {
        if (attempt >= settings.patience().attempts()) {
          throw new ConnectionException(e.getMessage(), e.getCause());
        }
        pause(attempt);
      }
    }
  }

  /** As ssh's ConnectionAttempts: a second, then longer. */
  private static void pause(int attempt) {
    try {
      Thread.sleep(Math.min(attempt, 5) * 1000L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionException("Interrupted while connecting", e);
    }
  }

  private static OpenHost connectOnce(SshSettings settings) throws Unreachable {
    OpenHost jump = throughJumps(settings);
    SSHClient client = new SSHClient(CONFIG);
    HostKeyCheck check = new HostKeyCheck(settings);
    client.addHostKeyVerifier(check);
    try {
      dial(client, settings, jump);
      Authentication.perform(client, settings);
    } catch (IOException e) {
      abandon(client, jump);
      ConnectionException refusal = check.refusal();
      if (refusal != null) {
        throw refusal;
      }
      throw new Unreachable(settings, e);
    } catch (RuntimeException e) {
      abandon(client, jump);
      throw e;
    }
    Pulse pulse = new Pulse(client, settings.target().hostName(), settings.patience());
    pulse.start();
    return new OpenHost(client, pulse, jump);
  }

  private static @Nullable OpenHost throughJumps(SshSettings settings) {
    List<SshSettings> jumps = settings.route().jumps();
    int last = jumps.size() - 1;
    return last < 0 ? null : connect(jumps.get(last).after(jumps.subList(0, last)));
  }

  private static void dial(SSHClient client, SshSettings settings, @Nullable OpenHost jump)
      throws IOException {
    SshSettings.Target target = settings.target();
    client.setConnectTimeout(Math.toIntExact(settings.patience().connect().toMillis()));
    Dialler dialler = new Dialler(settings);
    client.setSocketFactory(dialler);
    client.getConnection().setTimeoutMs(FOR_EVER);
    Runnable hangUp = jump == null ? dialler::hangUp : jump::close;
    try (Deadline deadline = new Deadline(settings.patience().connect(), hangUp)) {
      try {
        reach(client, target, jump);
      } catch (IOException e) {
        throw deadline.passed() ? new SocketTimeoutException("Connection timed out") : e;
      }
    }
  }

  private static void reach(SSHClient client, SshSettings.Target target, @Nullable OpenHost jump)
      throws IOException {
    if (target.address().isBlank()) {
      throw new UnknownHostException(target.address()); // to Java an empty name is this machine
    }
    if (jump != null) {
      client.connectVia(jump.client().newDirectConnection(target.address(), target.port()));
    } else {
      client.connect(target.address(), target.port());
    }
  }

  private static void abandon(SSHClient client, @Nullable OpenHost jump) {
    closeQuietly(client);
    if (jump != null) {
      jump.close();
    }
  }

  private static void closeQuietly(SSHClient client) {
    try {
      client.disconnect();
    } catch (IOException gone) {
      // It is gone, as wanted.
    }
  }

  boolean usable() {
    return client.isConnected() && (jump == null || jump.usable());
  }

  void close() {
    pulse.stop();
    Socket socket = client.getSocket();
    try (Deadline stuck = new Deadline(java.time.Duration.ofSeconds(2), () -> cut(socket))) {
      closeQuietly(client);
    }
    if (jump != null) {
      jump.close();
    }
  }

  private static void cut(@Nullable Socket socket) {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException gone) {
      // It is gone, as wanted.
    }
  }
}
