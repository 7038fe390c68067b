package io.howdah.executor.state;

import java.util.ArrayList;
import java.util.List;

/** What add_host and group_by did, to be done again after the inventory was read anew. */
public final class DynamicHosts {
  private final List<Runnable> changes = new ArrayList<>();

  /** Keeps a change. */
  public synchronized void record(Runnable change) {
    changes.add(change);
  }

  /** Makes every change again, in order. */
  public void replay() {
    List<Runnable> all;
    synchronized (this) {
      all = new ArrayList<>(changes);
    }
    all.forEach(Runnable::run);
  }
}
