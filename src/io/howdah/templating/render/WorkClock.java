package io.howdah.templating.render;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The processor time of this thread, so that a busy machine shortens no template's time. */
final class WorkClock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean COUNTS = THREADS.isCurrentThreadCpuTimeSupported();

  private WorkClock() {}

  /** Nanoseconds from some start; where threads have no time of their own, those of the wall. */
  static long now() {
    if (COUNTS) {
      try {
        long spent = THREADS.getCurrentThreadCpuTime();
        if (spent >= 0) {
          return spent;
        }
      } catch (UnsupportedOperationException virtualThread) {
        return System.nanoTime();
      }
    }
    return System.nanoTime();
  }
}
