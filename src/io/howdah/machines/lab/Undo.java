package io.howdah.machines.lab;

import java.util.Set;
import java.util.function.Supplier;

/** Removes what an interrupted {@code up} has made: armed while it runs. */
final class Undo implements AutoCloseable {
  private final LabParts interrupted;
  private final Supplier<LabParts> fresh;
  private final Set<String> before;
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

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The machine is shutting down already: the hook runs.
    }
  }
}
