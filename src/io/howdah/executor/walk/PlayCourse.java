package io.howdah.executor.walk;

import io.howdah.playbook.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a walk asks of its play. */
public interface PlayCourse {
  /** The task that gathers facts on this host, or null where none are wanted. */
  @Nullable Task factGathering(String host);

  /** The play's handlers, in the order in which they run. */
  List<Task> handlers();

  /** Whether the handler has to run on this host. */
  boolean isNotified(Task handler, String host);
}
