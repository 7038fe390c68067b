package io.howdah.module;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import io.howdah.connection.FakeOverHost;

/** A host whose new files are open to all, whatever a script's umask says. */
public record FakeLooseHost(Connection host) implements FakeOverHost {
  @Override
  public CommandResult run(Command command) {
    String loose = "umask() { [ $# -gt 0 ] || echo 0022; command umask 0; }; ";
    return host.run(FakeOverHost.withScript(command, loose + command.script()));
  }
}
