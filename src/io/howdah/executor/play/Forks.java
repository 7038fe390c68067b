package io.howdah.executor.play;

import io.howdah.executor.task.HostTask;
import io.howdah.executor.task.TaskExecutor;
import io.howdah.executor.task.TaskOutcome;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks of several hosts at a time. A strategy's thread puts tasks in and takes outcomes out;
 * they come in the order of their start, unless one keeps the others waiting too long.
 */
final class Forks implements AutoCloseable {
  private static final long PATIENCE_NANOS = 30_000_000;

  private final TaskExecutor executor;
  private final ExecutorService threads;
  private final int size;
  private final TreeMap<Long, Done> done = new TreeMap<>();
  private long started;
  private long taken;
  private long expected;
  private int running;

  /** An outcome, or what broke instead of giving one. */
  private record Done(@Nullable TaskOutcome outcome, @Nullable Throwable broken, long nanos) {}

  /**
   * A pool for one batch.
   *
   * @param size how many hosts at a time
   */
  Forks(TaskExecutor executor, int size) {
    this.executor = executor;
    this.size = Math.max(1, size);
    this.threads = ForkThreads.pool(this.size);
  }

  /** How many hosts at a time. */
  int size() {
    return size;
  }

  /** How many tasks run now. */
  synchronized int running() {
    return running;
  }

  /** How many outcomes are still to be taken. */
  synchronized long pending() {
    return started - taken;
  }

  /** Starts a task; with a single fork it runs right here. */
  void submit(HostTask work) throws InterruptedException {
    long number;
    synchronized (this) {
      number = started++;
      running++;
    }
    if (size == 1) {
      finish(number, executor.run(work), null);
    } else {
      threads.execute(() -> run(number, work));
    }
  }

  private void run(long number, HostTask work) {
    try {
      finish(number, executor.run(work), null);
    } catch (Throwable broken) {
      // Handed to the strategy's thread, which stops the run.
      finish(number, null, broken);
    }
  }

  private synchronized void finish(
      long number, @Nullable TaskOutcome outcome, @Nullable Throwable broken) {
    done.put(number, new Done(outcome, broken, System.nanoTime()));
    running--;
    notifyAll();
  }

  /** The next outcome; waits for it. */
  TaskOutcome take() throws InterruptedException {
    while (true) {
      TaskOutcome next = poll(1000);
      if (next != null) {
        return next;
      }
    }
  }

  /** The next outcome if there is one within the time, else null. */
  @Nullable TaskOutcome poll(long millis) throws InterruptedException {
    Done next;
    synchronized (this) {
      long end = System.nanoTime() + millis * 1_000_000;
      while ((next = due()) == null) {
        long left = Math.min(end - System.nanoTime(), untilDue());
        if (end - System.nanoTime() <= 0) {
          return null;
        }
        wait(Math.max(1, left / 1_000_000));
      }
      taken++;
    }
    return open(next);
  }

  /** Takes out the outcome that is next in order, or one that has waited long enough. */
  private @Nullable Done due() {
    if (done.isEmpty()) {
      return null;
    }
    long first = done.firstKey();
    boolean overdue = untilDue() <= 0;
    if (first != expected && !overdue) {
      return null;
    }
    expected = Math.max(expected, first + 1);
    return done.remove(first);
  }

  private long untilDue() {
    return done.isEmpty()
        ? Long.MAX_VALUE
        : done.firstEntry().getValue().nanos() + PATIENCE_NANOS - System.nanoTime();
  }

  private static TaskOutcome open(Done next) throws InterruptedException {
    if (next.broken() instanceof InterruptedException stopped) {
      throw stopped;
    }
    if (next.broken() instanceof Error error) {
      throw error;
    }
    if (next.outcome() == null) {
      throw new IllegalStateException("a task broke out of its executor", next.broken());
    }
    return next.outcome();
  }

  /** Stops what still runs. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
