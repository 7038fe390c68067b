package io.howdah.connection.shell;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does something once a bound has passed, unless it is closed before. */
public final class Deadline implements AutoCloseable {
  private final @Nullable ScheduledFuture<?> future;
  private volatile boolean passed;

  /** Starts the clock; null means no bound. The action runs in a thread of its own. */
  public Deadline(@Nullable Duration bound, Runnable action) {
    this.future =
        bound == null
            ? null
            : Clock.TIMER.schedule(() -> pass(action), bound.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void pass(Runnable action) {
    passed = true;
    daemon(action).start();
  }

  private static Thread daemon(Runnable action) {
    Thread thread = new Thread(action, "howdah-deadline");
    thread.setDaemon(true);
    return thread;
  }

  /** Whether the bound has passed. */
  public boolean passed() {
    return passed;
  }

  @Override
  public void close() {
    if (future != null) {
      future.cancel(false);
    }
  }

  /** One thread for all deadlines, made when the first is set. */
  private static final class Clock {
    static final ScheduledThreadPoolExecutor TIMER =
        new ScheduledThreadPoolExecutor(1, Deadline::daemon);

    static {
      TIMER.setRemoveOnCancelPolicy(true);
    }
  }
}
