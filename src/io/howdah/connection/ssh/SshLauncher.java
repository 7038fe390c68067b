package io.howdah.connection.ssh;

import io.howdah.connection.ConnectionException;
import io.howdah.connection.shell.ShellLauncher;
import io.howdah.connection.shell.ShellStreams;
import java.io.IOException;
import net.schmizz.sshj.SSHClient;
import org.jspecify.annotations.Nullable;

/** Starts commands on one host over one SSH connection, which it opens when first needed. */
final class SshLauncher implements ShellLauncher {
  private final SshSettings settings;
  private @Nullable OpenHost host;
  private boolean closed;

  SshLauncher(SshSettings settings) {
    this.settings = settings;
  }

  /** Connects unless it is connected; a lost connection is made anew. */
  synchronized SSHClient connected() {
    if (closed) {
      throw new ConnectionException(
          "The connection to " + settings.target().hostName() + " is closed", null);
    }
    OpenHost open = host;
    if (open == null || !open.usable()) {
      letGo();
      open = OpenHost.connect(settings);
      host = open;
    }
    return open.client();
  }

  @Override
  public ShellStreams launch(String commandLine) {
    SSHClient client = connected();
    try {
      ShellChannel channel = new ShellChannel(client.getConnection());
      channel.open();
      channel.exec(commandLine);
      return new SshStreams(channel);
    } catch (IOException e) {
      throw new ConnectionException(
          "Failed to connect to the host via ssh: "
              + settings.target().hostName()
              + " gives no shell: "
              + e.getMessage(),
          e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    letGo();
  }

  private void letGo() {
    OpenHost open = host;
    host = null;
    if (open != null) {
      open.close();
    }
  }
}
