package io.howdah.engine;

import io.howdah.connection.ssh.SshConnections;
import io.howdah.inventory.Host;
import io.howdah.inventory.Inventory;

/** Sets SSH up while playbooks are still being read. No host is touched by it. */
public final class SshAhead {
  private SshAhead() {}

  /** Does it now. */
  public static void rehearse() {
    SshConnections.rehearse();
  }

  /** Does it on a thread of its own where hosts are likely to be reached by SSH. */
  static void begin(RunRequest request, Inventory inventory) {
    if (isLikely(request.access().connection(), inventory)) {
      Thread thread = new Thread(SshAhead::rehearse, "ssh-ahead");
      thread.setDaemon(true);
      thread.start();
    }
  }

  static boolean isLikely(String connection, Inventory inventory) {
    return !connection.endsWith("local") && inventory.hosts().stream().anyMatch(SshAhead::isRemote);
  }

  private static boolean isRemote(Host host) {
    return !"local".equals(host.ownVariables().get("ansible_connection")) && !host.isImplicit();
  }
}
