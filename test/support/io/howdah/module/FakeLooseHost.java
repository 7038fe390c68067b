package io.howdah.module;

import io.howdah.connection.Become;
import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import org.jspecify.annotations.Nullable;

/** A host whose new files are open to all, whatever a script's umask says. */
public record FakeLooseHost(Connection host) implements Connection {
  @Override
  public CommandResult run(Command command) {
    return host.run(
        new Command(
            "umask() { [ $# -gt 0 ] || echo 0022; command umask 0; }; " + command.script(),
            command.stdin(),
            command.environment(),
            command.timeout(),
            command.mayLeaveProcesses(),
            command.printsStdin()));
  }

  @Override
  public void put(byte[] content, String path, int mode) {
    host.put(content, path, mode);
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
