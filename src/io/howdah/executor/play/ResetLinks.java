package io.howdah.executor.play;

import io.howdah.executor.task.LinkReset;
import io.howdah.playbook.Task;

/** meta: reset_connection: the host's connection as the play's tasks reach it. */
final class ResetLinks implements MetaTasks.LinkReset {
  private final PlayRun play;

  ResetLinks(PlayRun play) {
    this.play = play;
  }

  @Override
  public void reset(String host, Task task) {
    new LinkReset(play.run().services()).reset(host, task, play.variables(host, task));
  }
}
