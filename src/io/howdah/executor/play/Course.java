package io.howdah.executor.play;

import io.howdah.executor.RunOptions.Gathering;
import io.howdah.executor.walk.PlayCourse;
import io.howdah.playbook.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers what the hosts' walk through a play asks. */
final class Course implements PlayCourse {
  private final PlayRun play;
  private final List<Task> setup;

  Course(PlayRun play, List<Task> setup) {
    this.play = play;
    this.setup = setup;
  }

  @Override
  public @Nullable Task factGathering(String host) {
    return setup.isEmpty() || !wantsFacts(host) ? null : setup.get(0);
  }

  private boolean wantsFacts(String host) {
    Gathering gathering = play.run().services().options().defaults().gathering();
    Boolean said = play.fields().gatherFacts();
    return switch (gathering) {
      case EXPLICIT -> Boolean.TRUE.equals(said);
      case IMPLICIT -> !Boolean.FALSE.equals(said);
      case SMART -> !Boolean.FALSE.equals(said) && !play.run().variables().isGathered(host);
    };
  }

  @Override
  public List<Task> handlers() {
    return List.copyOf(play.handlers());
  }

  @Override
  public boolean isNotified(Task handler, String host) {
    return play.notified().isNotified(handler, host);
  }
}
