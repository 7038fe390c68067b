package io.howdah.connection.ssh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.schmizz.sshj.connection.channel.OpenFailException;
import org.jspecify.annotations.Nullable;

/**
 * The sessions on one SSH connection. How many it takes, sshd's MaxSessions, shows when it refuses.
 */
final class Sessions {
  private final OpenHost host;
  private final List<ShellChannel> open = new ArrayList<>();
  private int pending;
  private int limit = Integer.MAX_VALUE;

  Sessions(OpenHost host) {
    this.host = host;
  }

  boolean usable() {
    return host.usable();
  }

  /** Whether one more session may be tried; if so it is kept free for the caller to open. */
  synchronized boolean reserve() {
    open.removeIf(channel -> !channel.isOpen());
    if (open.size() + pending >= limit) {
      return false;
    }
    pending++;
    return true;
  }

  /**
   * Opens the reserved session.
   *
   * @return null if the host wants no further session on this connection
   */
  @Nullable ShellChannel open() throws IOException {
    ShellChannel channel = new ShellChannel(host.client().getConnection());
    try {
      channel.open();
      opened(channel);
      return channel;
    } catch (OpenFailException full) {
      if (refused() == 0) {
        throw full;
      }
      return null;
    } catch (IOException | RuntimeException e) {
      forgotten(); // says nothing of how many the host takes
      throw e;
    }
  }

  private synchronized void opened(ShellChannel channel) {
    pending--;
    open.add(channel);
  }

  private synchronized void forgotten() {
    pending--;
  }

  /** How many sessions there are beside the one that was refused. */
  private synchronized int refused() {
    pending--;
    limit = Math.max(1, open.size() + pending);
    return open.size() + pending;
  }

  void close() {
    host.close();
  }
}
