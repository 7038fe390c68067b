package io.howdah.connection;

import org.jspecify.annotations.Nullable;

/** A fake that changes some of what another host does. */
public interface FakeOverHost extends Connection {
  /** The host beneath. */
  Connection host();

  /** The same command with another script. */
  static Command withScript(Command command, String script) {
    return new Command(
        script,
        command.stdin(),
        command.environment(),
        command.timeout(),
        command.mayLeaveProcesses(),
        command.printsStdin());
  }

  @Override
  default void put(byte[] content, String path, int mode) {
    host().put(content, path, mode);
  }

  @Override
  default byte[] fetch(String path) {
    return host().fetch(path);
  }

  @Override
  default Connection as(@Nullable Become become) {
    return this;
  }

  @Override
  default String hostName() {
    return host().hostName();
  }

  @Override
  default void close() {
    host().close();
  }
}
