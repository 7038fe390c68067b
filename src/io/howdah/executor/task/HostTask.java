package io.howdah.executor.task;

import io.howdah.event.TaskInfo;
import io.howdah.playbook.Task;
import io.howdah.variables.VariableView;

/**
 * A task for one host.
 *
 * @param host the inventory name
 * @param task what to do
 * @param info the task as events show it
 * @param variables what the host sees
 * @param delegates what the task sees of the host that it is delegated to
 * @param runOnce whether its result is every host's
 */
public record HostTask(
    String host,
    Task task,
    TaskInfo info,
    VariableView variables,
    Delegates delegates,
    boolean runOnce) {

  /** The variables of hosts that a task is delegated to. */
  @FunctionalInterface
  public interface Delegates {
    /** What the task sees of this host. */
    VariableView of(String delegate);
  }
}
