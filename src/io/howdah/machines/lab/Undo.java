package io.howdah.machines.lab;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Removes what an interrupted {@code up} has made: armed while it runs. */
final class Undo implements AutoCloseable {
  private static final int SECONDS_TO_END = 20;

  private final LabParts interrupted;
  private final Supplier<LabParts> fresh;
  private final Set<String> before;
  private final Thread worker = Thread.currentThread();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::run, "lab-undo");

  private Undo(LabParts interrupted, Supplier<LabParts> fresh) {
    this.interrupted = interrupted;
    this.fresh = fresh;
    this.before = Set.copyOf(interrupted.state().hosts().keySet());
  }

  /**
   * Arms it.
   *
   * @param interrupted the parts that work now; its programs are ended
   * @param fresh parts to clean up with
   */
  static Undo armed(LabParts interrupted, Supplier<LabParts> fresh) {
    Undo undo = new Undo(interrupted, fresh);
    Runtime.getRuntime().addShutdownHook(undo.hook);
    return undo;
  }

  private void run() {
    interrupted.programs().abort();
    worker.interrupt();
    awaitEnd();
    LabParts parts = fresh.get();
    LabDown down = new LabDown(parts);
    if (before.isEmpty()) {
      down.run();
    } else {
      parts.state().hostDirectories().stream()
          .map(path -> path.getFileName().toString())
          .filter(name -> !before.contains(name))
          .forEach(down::removeHost);
    }
  }

  /** What the worker still writes after we have removed it would stay. */
  private void awaitEnd() {
    try {
      ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook runs: whoever closes us holds the lab's lock until it has ended.
      awaitHook();
    }
  }

  private void awaitHook() {
    boolean running = true;
    while (running) {
      try {
        hook.join();
        running = false;
      } catch (InterruptedException e) {
        // What interrupts us is the hook itself.
      }
    }
  }
}
