package io.howdah.connection.shell;

import io.howdah.connection.Become;
import io.howdah.connection.BecomeException;
import io.howdah.connection.ConnectionException;
import io.howdah.error.HowdahException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The live shells of one user on one way to a host. Who finds none idle waits as long as the
 * opening of a shell took here the last time, and then opens a further one, unless those before
 * were served so fast meanwhile that the next shell will be idle sooner: short commands pass
 * through few shells, while long ones soon have one each. When the host gives no further one, those
 * that stand have to do.
 */
final class ShellPool {
  /** A login takes as long as some commands: so many who wait for the first are work for two. */
  private static final int CROWD = 8;

  private static final long LONGEST_WAIT_NANOS = 1_000_000_000;

  private final ShellLauncher launcher;
  private final @Nullable Become become;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<LiveShell> idle = new ArrayDeque<>();
  private final Queue<LiveShell> dead = new ConcurrentLinkedQueue<>();
  private final Map<String, String> notes = Notes.create();
  private int open;
  private int opening;
  private Patience patience = Patience.of(0);
  private long served;
  private int waiting;
  private final Refusals refusals = new Refusals();
  private boolean full;
  private boolean closed;

  ShellPool(ShellLauncher launcher, @Nullable Become become) {
    this.launcher = launcher;
    this.become = become;
  }

  Map<String, String> notes() {
    return notes;
  }

  /**
   * A shell for one caller, who gives it back.
   *
   * @param hostName the caller's name for the host
   * @throws BecomeException if the other user can't be had
   * @throws ConnectionException if the host can't be reached or gives no shell; all who wait for
   *     the first shell are told so
   */
  LiveShell borrow(String hostName) {
    while (true) {
      LiveShell found = idleOrTurn(hostName);
      closeDead();
      if (found != null) {
        return found;
      }
      try {
        return opened(hostName);
      } catch (ConnectionException | BecomeException e) {
        if (!othersStand()) {
          throw e;
        }
      }
    }
  }

  /** Opens a further shell; who needs it may get one that comes back sooner, and does not wait. */
  private void openBeside(String hostName) {
    Thread thread =
        new Thread(
            () -> {
              try {
                giveBack(opened(hostName));
              } catch (HowdahException refusal) {
                // Those that stand have to do; that they are all is noted.
              }
            },
            "further-shell");
    thread.setDaemon(true);
    thread.start();
  }

  /** Opens the first shell, for whoever comes; who comes meanwhile waits for it. */
  void openAhead(String hostName) {
    lock.lock();
    try {
      if (closed || open + opening > 0) {
        return;
      }
      opening++;
    } finally {
      lock.unlock();
    }
    openBeside(hostName);
  }

  /** While the first login is under way, and the host known to answer. */
  private void openSecond(String hostName) {
    lock.lock();
    try {
      if (closed || open > 0 || opening > 1 || waiting < CROWD) {
        return;
      }
      opening++;
    } finally {
      lock.unlock();
    }
    openBeside(hostName);
  }

  /** Whether there are shells to wait for. */
  private boolean othersStand() {
    lock.lock();
    try {
      return full;
    } finally {
      lock.unlock();
    }
  }

  /** An idle shell, or null when it is the caller's turn to open one. */
  private @Nullable LiveShell idleOrTurn(String hostName) {
    long since = System.nanoTime();
    lock.lock();
    waiting++;
    try {
      long refusedBefore = refusals.count();
      long servedBefore = served;
      while (true) {
        if (closed) {
          throw new ConnectionException("The connection to " + hostName + " is closed", null);
        }
        LiveShell shell = usable();
        if (shell != null) {
          return shell;
        }
        if (refusals.count() > refusedBefore && open == 0) {
          throw refusals.again();
        }
        long waited = System.nanoTime() - since;
        long left = patience.left(waited, served - servedBefore, waiting);
        if (open + opening == 0) {
          opening++;
          return null;
        }
        if (left <= 0 && opening < open && !full) {
          opening++;
          openBeside(hostName);
        }
        changed.awaitNanos(left > 0 ? left : LONGEST_WAIT_NANOS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionException("Interrupted while waiting for a shell", e);
    } finally {
      waiting--;
      lock.unlock();
    }
  }

  private @Nullable LiveShell usable() {
    for (LiveShell shell = idle.poll(); shell != null; shell = idle.poll()) {
      if (shell.usable()) {
        return shell;
      }
      open--;
      dead.add(shell);
    }
    return null;
  }

  /** Which may take a while, so not under the lock. */
  private void closeDead() {
    for (LiveShell shell = dead.poll(); shell != null; shell = dead.poll()) {
      shell.close();
    }
  }

  private LiveShell opened(String hostName) {
    long start = System.nanoTime();
    try {
      LiveShell fresh =
          new ShellOpener(hostName, launcher).open(become, () -> openSecond(hostName));
      return stands(fresh, hostName, System.nanoTime() - start);
    } catch (HowdahException e) {
      failed(e);
      throw e;
    } catch (RuntimeException | Error e) {
      failed(new ConnectionException(hostName + " gives no shell: " + e.getMessage(), e));
      throw e;
    }
  }

  private LiveShell stands(LiveShell fresh, String hostName, long nanos) {
    lock.lock();
    try {
      opening--;
      patience = Patience.of(nanos);
      if (!closed) {
        open++;
        full = false;
        changed.signalAll();
        return fresh;
      }
    } finally {
      lock.unlock();
    }
    fresh.close();
    throw new ConnectionException("The connection to " + hostName + " is closed", null);
  }

  private void failed(HowdahException reason) {
    lock.lock();
    try {
      opening--;
      boolean news = refusals.note(reason);
      full = open > 0 && !closed && news; // no further one while these stand
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** A shell for one caller who still holds one that is of no use any more. */
  LiveShell another(String hostName) {
    lock.lock();
    try {
      LiveShell found = usable();
      if (found != null) {
        return found;
      }
      opening++;
    } finally {
      lock.unlock();
    }
    return opened(hostName);
  }

  /** Takes a shell back, usable or not. */
  void giveBack(LiveShell shell) {
    lock.lock();
    try {
      served++;
      if (!closed && shell.usable()) {
        idle.push(shell);
        changed.signal();
        return;
      }
      open--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    shell.close();
  }

  /** Takes the idle shells away, for the caller to close; the next one is opened anew. */
  Deque<LiveShell> drain() {
    lock.lock();
    try {
      Deque<LiveShell> left = new ArrayDeque<>(idle);
      idle.clear();
      open -= left.size();
      changed.signalAll();
      return left;
    } finally {
      lock.unlock();
    }
  }

  /** No shell for anybody any more; the idle ones, for the caller to close. */
  Deque<LiveShell> close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
      Deque<LiveShell> left = new ArrayDeque<>(idle);
      idle.clear();
      return left;
    } finally {
      lock.unlock();
    }
  }
}
