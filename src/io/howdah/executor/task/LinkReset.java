package io.howdah.executor.task;

import io.howdah.executor.keyword.KeywordValues;
import io.howdah.playbook.Task;
import io.howdah.variables.VariableView;

/** Closes a host's connection as a task would reach it. */
public final class LinkReset {
  private final TaskServices services;

  /** For a run. */
  public LinkReset(TaskServices services) {
    this.services = services;
  }

  /** Closes it; the next task opens a new one. */
  public void reset(String host, Task task, VariableView variables) {
    KeywordValues keywords = new KeywordValues(task, services.templar(), variables);
    LinkResolver resolver = new LinkResolver(services.options(), services.templar());
    services.hosts().reset(resolver.resolve(host, variables, keywords));
  }
}
