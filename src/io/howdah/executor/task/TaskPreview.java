package io.howdah.executor.task;

import io.howdah.playbook.Task;
import io.howdah.variables.VariableView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what a task would run with. */
public final class TaskPreview {
  private final TaskServices services;

  /** For a run. */
  public TaskPreview(TaskServices services) {
    this.services = services;
  }

  /**
   * Its arguments with these variables, module_defaults among them.
   *
   * @throws io.howdah.error.HowdahException where one can't be rendered
   */
  public Map<String, @Nullable Object> arguments(Task task, VariableView variables) {
    return new TaskArguments(services, task, variables)
        .rendered(new TaskAction(services).of(task, variables));
  }
}
