package io.howdah.executor.task;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Interrupts the thread that made it once a task's {@code timeout} is over. */
final class TimeLimit implements AutoCloseable {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "task-timeouts");
            thread.setDaemon(true);
            return thread;
          });

  private final @Nullable ScheduledFuture<?> alarm;
  private boolean passed;
  private boolean over;

  /** Starts to count; 0 seconds is no limit. */
  TimeLimit(long seconds) {
    Thread thread = Thread.currentThread();
    alarm = seconds <= 0 ? null : CLOCK.schedule(() -> strike(thread), seconds, TimeUnit.SECONDS);
  }

  private synchronized void strike(Thread thread) {
    if (!over) {
      passed = true;
      thread.interrupt();
    }
  }

  /** Whether the time is over. */
  synchronized boolean passed() {
    return passed;
  }

  /** Stops the clock, and takes its interrupt back. */
  @Override
  public synchronized void close() {
    over = true;
    if (alarm != null) {
      alarm.cancel(false);
    }
    if (passed) {
      Thread.interrupted();
    }
  }
}
