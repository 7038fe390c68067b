package io.howdah.connection.local;

import io.howdah.connection.shell.ShellConnection;

/** This machine as a host: Ansible's connection "local". */
public final class LocalConnection extends ShellConnection {
  /** Takes the name that messages show, "localhost" as a rule. Starts nothing yet. */
  public LocalConnection(String hostName) {
    super(hostName, new LocalLauncher(hostName));
  }

  /** This machine by the name of localhost. */
  public LocalConnection() {
    this("localhost");
  }
}
