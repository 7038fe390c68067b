package io.howdah.executor.walk;

/** What a host is doing in a play. */
public enum Phase {
  /** Facts come first. */
  SETUP,
  /** Walking the play's blocks. */
  TASKS,
  /** Running notified handlers, in the middle of the walk. */
  HANDLERS,
  /** Nothing left to do, or failed for good. */
  COMPLETE
}
