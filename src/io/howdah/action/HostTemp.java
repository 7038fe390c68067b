package io.howdah.action;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.Connection;
import io.howdah.connection.ConnectionException;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleFailure;

/** A folder on the host for the length of one action; only the task's user may look into it. */
final class HostTemp implements AutoCloseable {
  private final Connection connection;
  private final String path;

  /** Makes the folder. */
  HostTemp(Connection connection) {
    this.connection = connection;
    CommandResult made =
        connection.run(Command.of("umask 77; mktemp -d \"${TMPDIR:-/tmp}/.howdah-XXXXXXXXXX\""));
    if (!made.succeeded()) {
      throw new ModuleFailure("can't make a temporary folder on the host: " + made.err().strip());
    }
    this.path = made.out().strip();
  }

  /** The path of a file in it. */
  String file(String name) {
    return path + "/" + name;
  }

  /** Puts a file in; returns its path. */
  String put(String name, byte[] content, int mode) {
    connection.put(content, file(name), mode);
    return file(name);
  }

  /** Removes the folder with all that is in it. */
  @Override
  public void close() {
    try {
      connection.run(Command.of("rm -rf -- " + ShellQuote.quote(path)));
    } catch (ConnectionException gone) {
      // The action's own error says so.
    }
  }
}
