package io.howdah.connection.ssh;

import io.howdah.connection.Witness;
import io.howdah.connection.shell.SharedShells;
import io.howdah.connection.shell.ShellConnection;

/**
 * A host over SSH, over a connection of its own or a shared one. Nothing of sshj is loaded before
 * the first command.
 */
public final class SshConnection extends ShellConnection {
  /** Takes where and how to connect; connects when first used. */
  public SshConnection(SshSettings settings) {
    super(settings.target().hostName(), new SshLauncher(settings, Witness.NONE));
  }

  SshConnection(String hostName, SharedShells shells) {
    super(hostName, shells);
  }
}
