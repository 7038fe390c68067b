package io.howdah.cluster.lock;

import io.howdah.cluster.ClusterException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Two builds of one cluster don't meet. A command without an owner has the cluster while it runs. A
 * build's commands, which name their build as owner, have it from the first of them on: a small
 * process beside them holds it until the build ends. Commands of one build come one after the
 * other.
 */
public final class ClusterLock implements AutoCloseable {
  private static final long ASK_AGAIN_MILLIS = 500;

  /**
   * Whose lock on what.
   *
   * @param folder where the lock files are
   * @param name the cluster's: provider and scope
   * @param owner the build; empty for none
   * @param patience how long to wait while others have it; zero: not at all
   */
  public record Wish(Path folder, String name, String owner, Duration patience) {
    Path reservation() {
      return folder.resolve(name + ".lock");
    }

    Path work() {
      return folder.resolve(name + ".work");
    }
  }

  private final Wish wish;
  private final Consumer<String> progress;
  private final long end;
  private @Nullable KernelLock reservation;
  private @Nullable KernelLock work;

  private ClusterLock(Wish wish, Consumer<String> progress) {
    this.wish = wish;
    this.progress = progress;
    this.end = System.nanoTime() + wish.patience().toNanos();
  }

  /**
   * Takes the cluster, or waits for it.
   *
   * @param holder starts the process that holds it for an owner; called where nobody has it yet
   * @param progress told whom it waits for
   * @throws ClusterException naming who has it, when patience ends
   */
  public static ClusterLock take(Wish wish, Runnable holder, Consumer<String> progress) {
    ClusterLock lock = new ClusterLock(wish, progress);
    try {
      lock.reserve(holder);
      lock.work = lock.await(wish.work(), holds -> false).orElseThrow();
      return lock;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void reserve(Runnable holder) {
    reservation = await(wish.reservation(), this::isOurs).orElse(null);
    if (reservation != null && !wish.owner().isEmpty()) {
      reservation.close();
      reservation = null;
      holder.run();
      reservation = await(wish.reservation(), this::isOurs).orElse(null);
    }
  }

  private boolean isOurs(LockHolder holds) {
    return !wish.owner().isEmpty() && holds.owner().equals(wish.owner());
  }

  private interface Known {
    boolean letsIn(LockHolder holder);
  }

  /** The lock; empty where the one who has it lets us in. */
  private Optional<KernelLock> await(Path file, Known known) {
    boolean told = false;
    while (true) {
      Optional<KernelLock> lock = KernelLock.attempt(file, LockHolder.here(wish.owner()).text());
      if (lock.isPresent()) {
        return lock;
      }
      LockHolder holder = LockHolder.read(KernelLock.text(file));
      if (holder != null && known.letsIn(holder)) {
        return Optional.empty();
      }
      if (!told) {
        told = tell(holder);
      }
      pause();
    }
  }

  private boolean tell(@Nullable LockHolder holder) {
    String who = "another run works on the cluster " + wish.name() + " (" + holder + ")";
    if (wish.patience().isZero()) {
      throw new ClusterException(who + "; --wait-lock MINUTES waits for its end");
    }
    progress.accept(who + "; waiting for its end, " + wish.patience().toMinutes() + " min at most");
    return true;
  }

  private void pause() {
    if (System.nanoTime() > end) {
      throw new ClusterException(
          "another run still works on the cluster %s after %d min (%s)"
              .formatted(
                  wish.name(),
                  wish.patience().toMinutes(),
                  LockHolder.read(KernelLock.text(wish.reservation()))));
    }
    try {
      Thread.sleep(ASK_AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("interrupted while waiting for the cluster " + wish.name());
    }
  }

  @Override
  public void close() {
    if (work != null) {
      work.close();
    }
    if (reservation != null) {
      reservation.close();
    }
  }
}
