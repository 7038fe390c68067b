package io.howdah.connection.local;

import io.howdah.connection.Witness;
import io.howdah.connection.shell.ShellConnection;

/** This machine as a host: Ansible's connection "local". */
public final class LocalConnection extends ShellConnection {
  /** Takes the name that messages show, "localhost" as a rule. Starts nothing yet. */
  public LocalConnection(String hostName) {
    this(hostName, hostName, Witness.NONE);
  }

  /** Takes the address that the witness is told too. */
  public LocalConnection(String hostName, String address, Witness witness) {
    super(hostName, new LocalLauncher(hostName, line -> witness.hear(address, line)));
  }

  /** This machine by the name of localhost. */
  public LocalConnection() {
    this("localhost");
  }
}
