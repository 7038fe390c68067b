package io.howdah.connection.local;

import io.howdah.connection.ConnectionException;
import io.howdah.connection.ShellQuote;
import io.howdah.connection.shell.ShellLauncher;
import io.howdah.connection.shell.ShellStreams;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Starts programs on this machine. */
final class LocalLauncher implements ShellLauncher {
  private final String hostName;
  private final Consumer<String> told;
  private final AtomicBoolean established = new AtomicBoolean();

  LocalLauncher(String hostName, Consumer<String> told) {
    this.hostName = hostName;
    this.told = told;
  }

  @Override
  public void tell(String commandLine) {
    if (established.compareAndSet(false, true)) {
      told.accept("ESTABLISH LOCAL CONNECTION FOR USER: " + System.getProperty("user.name"));
    }
    told.accept("EXEC /bin/sh -c " + ShellQuote.quote(commandLine));
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
