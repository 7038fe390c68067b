package io.howdah.connection.shell;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import io.howdah.connection.FakeOverHost;

/** A host on which no file grows beyond 4 KB: a limit that ends writers as a full disk does. */
public record FakeFullDisk(Connection host) implements FakeOverHost {
  @Override
  public CommandResult run(Command command) {
    String full = "trap '' XFSZ; ulimit -f 8; ";
    return host.run(FakeOverHost.withScript(command, full + command.script()));
  }

  @Override
  public void put(byte[] content, String path, int mode) {
    new FileTransfer(this).put(content, path, mode);
  }
}
