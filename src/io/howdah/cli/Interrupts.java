package io.howdah.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import sun.misc.Signal;

/** Ctrl-C and TERM stop a run cleanly the first time, and the process at once the third time. */
final class Interrupts implements AutoCloseable {
  private static final int SECONDS_TO_END = 12;
  private static final int PATIENCE = 3;
  private static final int KILLED_BY_INT = 130;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  private Interrupts(Thread worker) {
    hook =
        new Thread(
            () -> {
              worker.interrupt();
              awaitDone();
            },
            "interrupt");
  }

  /**
   * When the process is told to end, interrupts a thread and gives it some seconds to leave its
   * hosts clean, beside other shutdown hooks. Close it when the work is done.
   */
  static Interrupts atExit(Thread worker) {
    Interrupts interrupts = new Interrupts(worker);
    Runtime.getRuntime().addShutdownHook(interrupts.hook);
    return interrupts;
  }

  private void awaitDone() {
    try {
      done.await(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process ends already: the hook runs, and goes on now.
    }
  }

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
