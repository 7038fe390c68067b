package io.howdah.executor.task;

import io.howdah.action.Actions;
import io.howdah.module.PythonText;
import io.howdah.playbook.Action;
import io.howdah.playbook.Task;
import io.howdah.variables.VariableView;

/** The action of a task, which may be named by a template. */
public final class TaskAction {
  private final TaskServices services;

  /** For a run. */
  public TaskAction(TaskServices services) {
    this.services = services;
  }

  /** The action as this host sees it. */
  public Action of(Task task, VariableView variables) {
    Action written = task.action();
    if (!services.templar().isTemplate(written.name())) {
      return written;
    }
    String name = PythonText.str(services.templar().render(written.name(), variables));
    Actions actions = services.code().actions();
    String resolved =
        actions.names().contains(name)
            ? "ansible.builtin." + name
            : services.code().modules().fullName(name).orElse(name);
    return new Action(name, resolved, written.args());
  }
}
