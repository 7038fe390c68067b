package io.howdah.executor.play;

import io.howdah.executor.task.HostTask;
import io.howdah.executor.task.TaskExecutor;
import io.howdah.executor.task.TaskOutcome;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks of several hosts at a time. A strategy's thread puts tasks in and takes outcomes out.
 */
final class Forks implements AutoCloseable {
  private final TaskExecutor executor;
  private final ExecutorService threads;
  private final int size;
  private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
  private final AtomicInteger running = new AtomicInteger();

  /** An outcome, or what broke instead of giving one. */
  private record Done(@Nullable TaskOutcome outcome, @Nullable Throwable broken) {}

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

  /** How many tasks run or wait to be taken out. */
  int pending() {
    return running.get();
  }

  /** Starts a task; with a single fork it runs right here. */
  void submit(HostTask work) throws InterruptedException {
    running.incrementAndGet();
    if (size == 1) {
      done.add(new Done(executor.run(work), null));
    } else {
      threads.execute(() -> done.add(result(work)));
    }
  }

  private Done result(HostTask work) {
    try {
      return new Done(executor.run(work), null);
    } catch (Throwable broken) {
      // Handed to the strategy's thread, which stops the run.
      return new Done(null, broken);
    }
  }

  /** The next outcome; waits for it. */
  TaskOutcome take() throws InterruptedException {
    return open(done.take());
  }

  /** The next outcome if one is there within the time, else null. */
  @Nullable TaskOutcome poll(long millis) throws InterruptedException {
    Done next = done.poll(millis, TimeUnit.MILLISECONDS);
    return next == null ? null : open(next);
  }

  private TaskOutcome open(Done next) throws InterruptedException {
    running.decrementAndGet();
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
