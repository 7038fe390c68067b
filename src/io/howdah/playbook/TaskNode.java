package io.howdah.playbook;

import io.howdah.error.SourceLocation;

/** What a block holds: tasks and blocks. */
public sealed interface TaskNode permits Task, Block {
  /** Its own keywords and the ones around it. */
  Scope scope();

  /** Where it is written. */
  default SourceLocation location() {
    return scope().location();
  }
}
