package io.howdah.cli;

import java.util.concurrent.atomic.AtomicInteger;
import sun.misc.Signal;

/** Ctrl-C and TERM stop a run cleanly the first time, and the process at once the third time. */
final class Interrupts {
  private static final int PATIENCE = 3;
  private static final int KILLED_BY_INT = 130;

  private Interrupts() {}

  /** Has these signals interrupt a thread. */
  static void interrupt(Thread thread) {
    AtomicInteger count = new AtomicInteger();
    for (String name : new String[] {"INT", "TERM"}) {
      try {
        Signal.handle(
            new Signal(name),
            signal -> {
              if (count.incrementAndGet() >= PATIENCE) {
                Runtime.getRuntime().halt(KILLED_BY_INT);
              }
              thread.interrupt();
            });
      } catch (IllegalArgumentException e) {
        // The JVM keeps this signal for itself (-Xrs): then it ends the process as usual.
        return;
      }
    }
  }
}
