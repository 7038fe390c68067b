package io.howdah.executor.play;

/** In which order a batch's hosts get their tasks. */
interface Strategy {
  /**
   * Runs a batch to its end.
   *
   * @return whether the whole playbook has to stop: any_errors_fatal, max_fail_percentage
   * @throws InterruptedException if the run is being stopped
   */
  boolean run() throws InterruptedException;
}
