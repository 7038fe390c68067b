package io.howdah.connection.ssh;

import io.howdah.connection.Connection;
import io.howdah.connection.Witness;
import io.howdah.connection.shell.SharedShells;
import java.util.HashMap;
import java.util.Map;

/**
 * The SSH connections of a run. Hosts of an inventory that are reached by the same settings share
 * one, as they do with OpenSSH's ControlPersist under Ansible. Safe for many threads.
 */
public final class SshConnections {
  private final Map<SshSettings, SharedShells> ways = new HashMap<>();
  private final Witness witness;

  /** None yet; the witness hears of each that is made. */
  public SshConnections(Witness witness) {
    this.witness = witness;
  }

  /** None yet. */
  public SshConnections() {
    this(Witness.NONE);
  }

  /** Sets up what every connection needs; reaches no host. */
  public static void rehearse() {
    Rehearsal.run();
  }

  /** A connection of the caller's own, which connects when first used unless another one has. */
  public synchronized Connection to(SshSettings settings) {
    SshSettings way = settings.by("");
    SharedShells shells = ways.get(way);
    if (shells == null || !shells.join()) {
      shells = new SharedShells(new SshLauncher(settings, witness));
      ways.put(way, shells);
    }
    return new SshConnection(settings.target().hostName(), shells);
  }
}
