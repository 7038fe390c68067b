package io.howdah.connection.shell;

import io.howdah.connection.Become;
import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import org.jspecify.annotations.Nullable;

/** A host on which no file grows beyond 4 KB: a limit that ends writers as a full disk does. */
public record FakeFullDisk(Connection host) implements Connection {
  @Override
  public CommandResult run(Command command) {
    String script = "trap '' XFSZ; ulimit -f 8; " + command.script();
    return host.run(
        new Command(
            script,
            command.stdin(),
            command.environment(),
            command.timeout(),
            command.mayLeaveProcesses(),
            command.printsStdin()));
  }

  @Override
  public void put(byte[] content, String path, int mode) {
    new FileTransfer(this).put(content, path, mode);
  }

  @Override
  public byte[] fetch(String path) {
    return host.fetch(path);
  }

  @Override
  public Connection as(@Nullable Become become) {
    return this;
  }

  @Override
  public String hostName() {
    return host.hostName();
  }

  @Override
  public void close() {
    host.close();
  }
}
