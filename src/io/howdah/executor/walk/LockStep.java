package io.howdah.executor.walk;

import io.howdah.playbook.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The play's tasks in file order, and how far the hosts have come together. */
public final class LockStep {
  private final List<Task> order;
  private int position;

  LockStep(List<Task> order) {
    this.order = new ArrayList<>(order);
  }

  /**
   * Moves on to the next task that any host waits for.
   *
   * @param waiting the hosts' next tasks, by identity; not empty
   */
  public Task advance(Set<Task> waiting) {
    for (int pass = 0; pass < 2; pass++) {
      while (position < order.size()) {
        Task task = order.get(position++);
        if (waiting.contains(task)) {
          return task;
        }
      }
      // Tasks left behind by hosts whose errors were cleared.
      position = 0;
    }
    throw new IllegalStateException("hosts wait for tasks that the play does not have: " + waiting);
  }

  /** Puts included tasks in where the hosts are. */
  public void insert(List<Task> included) {
    order.addAll(position, included);
  }
}
