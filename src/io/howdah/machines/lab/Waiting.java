package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for conditions that nothing announces. */
final class Waiting {
  private static final long STEP_MILLIS = 10;

  private Waiting() {}

  /**
   * Returns as soon as the condition holds.
   *
   * @param what for the message when it does not within the limit, as "host a to answer"
   */
  static void until(Duration limit, BooleanSupplier condition, String what) {
    if (!holds(limit, condition)) {
      throw new MachinesException("waited " + limit.toSeconds() + " s in vain for " + what);
    }
  }

  /** Whether the condition came true within the limit. */
  static boolean holds(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end >= 0) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(STEP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MachinesException("interrupted", e);
    }
  }
}
