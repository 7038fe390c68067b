package io.howdah.connection.local;

import io.howdah.connection.ConnectionException;
import io.howdah.connection.shell.ShellLauncher;
import io.howdah.connection.shell.ShellStreams;
import java.io.IOException;

/** Starts programs on this machine. */
final class LocalLauncher implements ShellLauncher {
  private final String hostName;

  LocalLauncher(String hostName) {
    this.hostName = hostName;
  }

  @Override
  public ShellStreams launch(String commandLine) {
    try {
      return new LocalStreams(new ProcessBuilder("/bin/sh", "-c", commandLine).start());
    } catch (IOException e) {
      throw new ConnectionException(
          "Can't start a shell for " + hostName + " on this machine: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    // Nothing is held beside the processes, which have their own streams.
  }
}
