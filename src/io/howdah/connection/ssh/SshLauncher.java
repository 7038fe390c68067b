package io.howdah.connection.ssh;

import io.howdah.connection.ConnectionException;
import io.howdah.connection.Witness;
import io.howdah.connection.shell.ShellLauncher;
import io.howdah.connection.shell.ShellStreams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts commands on one host over one SSH connection, which it opens when first needed; over a
 * further one when the host allows no more sessions on the first.
 */
final class SshLauncher implements ShellLauncher {
  private final SshSettings settings;
  private final Witness witness;
  private final List<Sessions> connections = new ArrayList<>();
  private boolean closed;

  SshLauncher(SshSettings settings, Witness witness) {
    this.settings = settings;
    this.witness = witness;
  }

  @Override
  public void tell(String commandLine) {
    witness.hear(settings.target().address(), "SSH: EXEC " + commandLine);
  }

  /** A connection that takes one more session; a lost connection is made anew. */
  private synchronized Sessions withRoom() {
    if (closed) {
      throw new ConnectionException(
          "The connection to " + settings.target().hostName() + " is closed", null);
    }
    connections.removeIf(SshLauncher::buried);
    for (Sessions each : connections) {
      if (each.reserve()) {
        return each;
      }
    }
    witness.hear(
        settings.target().address(),
        "ESTABLISH SSH CONNECTION FOR USER: " + settings.target().user());
    Sessions fresh = new Sessions(OpenHost.connect(settings));
    fresh.reserve();
    connections.add(fresh);
    return fresh;
  }

  private static boolean buried(Sessions connection) {
    boolean gone = !connection.usable();
    if (gone) {
      connection.close();
    }
    return gone;
  }

  @Override
  public ShellStreams launch(String commandLine) {
    try {
      while (true) {
        ShellChannel channel = withRoom().open();
        if (channel != null) {
          channel.exec(commandLine);
          return new SshStreams(channel);
        }
      }
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
    connections.forEach(Sessions::close);
    connections.clear();
  }
}
