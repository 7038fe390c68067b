package io.howdah.executor.walk;

/** The part of a block that a host is in. */
public enum Section {
  TASKS,
  RESCUE,
  ALWAYS,
  /** Past the block's end. */
  OVER
}
