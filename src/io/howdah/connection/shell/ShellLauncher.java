package io.howdah.connection.shell;

/** Starts programs on one host, each with streams of its own. */
public interface ShellLauncher extends AutoCloseable {
  /**
   * Starts a command line (read by the login user's shell).
   *
   * @throws io.howdah.connection.ConnectionException if the host can't be reached
   */
  ShellStreams launch(String commandLine);

  /** Tells whoever listens what was started: a command line without the text of a script. */
  default void tell(String commandLine) {}

  /** Lets go of the host. */
  @Override
  void close();
}
