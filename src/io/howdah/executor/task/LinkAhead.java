package io.howdah.executor.task;

import io.howdah.connection.Connection;
import io.howdah.executor.keyword.KeywordValues;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Task;
import io.howdah.variables.VariableView;
import java.util.List;

/** Reaches a host before the task that needs it is put together: logging in takes its time. */
public final class LinkAhead {
  /** With one of these a task may go elsewhere or nowhere. */
  private static final List<Keyword> UNSURE =
      List.of(Keyword.LOOP, Keyword.LOOP_WITH, Keyword.DELEGATE_TO, Keyword.RUN_ONCE);

  private final TaskServices services;

  /** For a run. */
  public LinkAhead(TaskServices services) {
    this.services = services;
  }

  /** Whether the task asks every host of its play something, whatever variables say. */
  public boolean isSure(Task task) {
    return task.when().isEmpty()
        && UNSURE.stream().allMatch(keyword -> task.keyword(keyword) == null)
        && !services.templar().isTemplate(task.action().name())
        && services.code().actions().reachesHost(task.action());
  }

  /**
   * Begins to reach the host as the task would, and waits for nothing.
   *
   * @throws io.howdah.error.HowdahException where variables or keywords are wrong; the task will
   *     say so too
   */
  public void reach(String host, Task task, VariableView variables) {
    KeywordValues keywords = new KeywordValues(task, services.templar(), variables);
    LinkWish wish =
        new LinkResolver(services.options(), services.templar()).resolve(host, variables, keywords);
    if (wish.type().equals("local")) {
      return;
    }
    Connection login = services.hosts().connect(wish);
    try {
      login.as(wish.become()).reachAhead();
    } finally {
      services.hosts().release(wish, login);
    }
  }
}
