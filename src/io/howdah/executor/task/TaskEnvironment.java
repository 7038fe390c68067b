package io.howdah.executor.task;

import io.howdah.executor.keyword.TaskErrors;
import io.howdah.module.PythonText;
import io.howdah.playbook.Action;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Task;
import io.howdah.templating.value.UndefinedException;
import io.howdah.variables.VariableView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment that a task and everything around it want for what runs on the host. */
final class TaskEnvironment {
  private final TaskServices services;
  private final Task task;
  private final VariableView variables;

  TaskEnvironment(TaskServices services, Task task, VariableView variables) {
    this.services = services;
    this.task = task;
    this.variables = variables;
  }

  /** Names and values, rendered; inner ones win. */
  Map<String, String> of(Action action) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (Object layer : task.list(Keyword.ENVIRONMENT)) {
      if (layer instanceof Map<?, ?> map) {
        map.forEach((name, value) -> put(environment, name, value, action));
      } else {
        addRendered(environment, layer);
      }
    }
    return environment;
  }

  private void put(
      Map<String, String> into, @Nullable Object name, @Nullable Object value, Action action) {
    try {
      Object rendered = services.templar().render(value, variables);
      into.put(PythonText.str(name), PythonText.str(rendered));
    } catch (UndefinedException e) {
      if (!isYetUnknown(action, String.valueOf(e.getMessage()))) {
        throw invalid(e);
      }
    }
  }

  /** The environment that facts tell of can't be known before facts are gathered. */
  private static boolean isYetUnknown(Action action, String message) {
    boolean gathers = action.is("gather_facts") || action.is("setup");
    return gathers && message.contains("ansible_facts.env") || message.contains("ansible_env");
  }

  private void addRendered(Map<String, String> into, @Nullable Object layer) {
    Object rendered = render(layer);
    if (rendered instanceof Map<?, ?> map) {
      map.forEach((name, value) -> into.put(PythonText.str(name), PythonText.str(value)));
    } else if (rendered != null && !"".equals(rendered)) {
      services
          .events()
          .warn("could not parse environment value, skipping: " + PythonText.str(rendered));
    }
  }

  private @Nullable Object render(@Nullable Object layer) {
    try {
      return services.templar().render(layer, variables);
    } catch (UndefinedException e) {
      throw invalid(e);
    }
  }

  private RuntimeException invalid(UndefinedException missing) {
    return TaskErrors.at(
        "The field 'environment' has an invalid value, which includes an undefined variable. The"
            + " error was: "
            + TaskErrors.twice(missing),
        task.location(),
        missing);
  }
}
