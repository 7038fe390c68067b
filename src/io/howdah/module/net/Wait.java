package io.howdah.module.net;

import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The clock of one wait_for: when it began, when it gives up, how long it pauses. */
final class Wait {
  private final long start = System.nanoTime();
  private final long timeout;
  private final long sleep;

  Wait(ModuleArgs args) {
    timeout = TimeUnit.SECONDS.toNanos(args.number("timeout").orElse(300L));
    sleep = args.number("sleep").orElse(1L);
  }

  /** Whole seconds since the start. */
  long elapsed() {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
  }

  /** Looks again and again; false if the time is over before a look succeeds. */
  boolean until(BooleanSupplier look) {
    while (System.nanoTime() - start < timeout) {
      if (look.getAsBoolean()) {
        return true;
      }
      pause(sleep);
    }
    return false;
  }

  /** Sleeps so many seconds. */
  void pause(long seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new ModuleFailure("interrupted while waiting");
    }
  }
}
