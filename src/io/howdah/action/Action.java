package io.howdah.action;

import io.howdah.module.ModuleResult;

/**
 * The controller's half of one of Ansible's actions. Stateless: one instance serves all hosts and
 * threads.
 */
public interface Action {
  /**
   * Acts, through modules or by itself.
   *
   * @return the raw result, with Ansible's internal {@code _ansible_…} keys where it sets them
   * @throws io.howdah.module.ModuleFailure to end with failed=true and a message
   * @throws io.howdah.connection.ConnectionException if the host is lost
   * @throws InterruptedException if the task's timeout or the user stops it
   */
  ModuleResult run(ActionContext context) throws InterruptedException;

  /** Whether it can go on in the background: async. */
  default boolean supportsAsync() {
    return false;
  }

  /** Whether it asks its host something whenever it runs, so that the host may be called ahead. */
  default boolean reachesHost() {
    return false;
  }

  /** Whether the linear strategy runs it once for all hosts (pause, add_host). */
  default boolean bypassesHostLoop() {
    return false;
  }
}
