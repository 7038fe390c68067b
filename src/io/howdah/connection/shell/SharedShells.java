package io.howdah.connection.shell;

import io.howdah.connection.Become;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way to a host and the live shells on it, for all connections that go the same way: names of
 * the same address in an inventory, or tasks of several hosts that are delegated to one. Closed by
 * the last one who leaves.
 */
public final class SharedShells {
  private final ShellLauncher launcher;
  private final Map<Optional<Become>, ShellPool> pools = new HashMap<>();
  private int users = 1;
  private boolean retired;

  /** Takes the way; its first user need not join. */
  public SharedShells(ShellLauncher launcher) {
    this.launcher = launcher;
  }

  /** Takes one more user in; false if it can't: then a new way is needed. */
  public synchronized boolean join() {
    if (retired || users == 0) {
      return false;
    }
    users++;
    return true;
  }

  /** Takes nobody in any more; who is here may stay. */
  synchronized void retire() {
    retired = true;
  }

  /** Lets one user go; the last one closes all. */
  void leave() {
    List<LiveShell> left = new ArrayList<>();
    synchronized (this) {
      users--;
      if (users > 0) {
        return;
      }
      pools.values().forEach(pool -> left.addAll(pool.close()));
    }
    end(left);
    launcher.close();
  }

  /** Ends this become user's shells that are not in use. */
  void forget(String user) {
    List<LiveShell> left = new ArrayList<>();
    synchronized (this) {
      pools.forEach(
          (become, pool) -> {
            if (become.filter(b -> b.user().equals(user)).isPresent()) {
              left.addAll(pool.drain());
            }
          });
    }
    end(left);
  }

  private static void end(List<LiveShell> shells) {
    shells.forEach(LiveShell::sayGoodbye); // to all before waiting for one
    closeTogether(shells);
  }

  /** On a host that died each of them takes the whole bound to close. */
  private static void closeTogether(List<LiveShell> shells) {
    List<Thread> closing = shells.stream().skip(1).map(SharedShells::closing).toList();
    shells.stream().limit(1).forEach(LiveShell::close);
    boolean interrupted = Thread.interrupted();
    for (Thread thread : closing) {
      interrupted |= !ended(thread);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread closing(LiveShell shell) {
    Thread thread = new Thread(shell::close, "closing");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Waits for its end, which its shell bounds; false where we are told to stop meanwhile. */
  private static boolean ended(Thread thread) {
    try {
      thread.join();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  synchronized ShellPool pool(@Nullable Become become) {
    return pools.computeIfAbsent(
        Optional.ofNullable(become), user -> new ShellPool(launcher, become));
  }

  ShellLauncher launcher() {
    return launcher;
  }
}
