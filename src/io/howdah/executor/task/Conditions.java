package io.howdah.executor.task;

import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import io.howdah.executor.keyword.TaskErrors;
import io.howdah.executor.state.EventSink;
import io.howdah.module.PythonText;
import io.howdah.playbook.Task;
import io.howdah.templating.Templar;
import io.howdah.templating.value.TemplateException;
import io.howdah.variables.VariableView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests lists of conditions with Ansible's words for what is wrong with them. */
public final class Conditions {
  private final Templar templar;
  private final SourceLocation location;
  private final EventSink events;

  private Conditions(TaskServices services, SourceLocation location) {
    this.templar = services.templar();
    this.events = services.events();
    this.location = location;
  }

  /** Those of {@code when}, whose errors show where the task is written. */
  public static Conditions ofTask(TaskServices services, Task task) {
    return new Conditions(services, task.location());
  }

  /** Conditions on a result, whose errors Ansible tells without a place. */
  public static Conditions ofResult(TaskServices services, Task task) {
    return new Conditions(services, SourceLocation.ofFile(task.location().file()));
  }

  /**
   * Whether all hold; stops at the first that does not.
   *
   * @throws HowdahException naming the condition that can't be tested
   */
  public boolean hold(List<? extends @Nullable Object> conditions, VariableView variables) {
    for (Object condition : conditions) {
      if (!holds(condition, variables)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(@Nullable Object condition, VariableView variables) {
    if (condition == null || "".equals(condition)) {
      return true;
    }
    if (condition instanceof Boolean bool) {
      return bool;
    }
    if (condition instanceof String text && (text.contains("{{") || text.contains("{%"))) {
      events.warn(
          "conditional statements should not include jinja2 templating delimiters such as {{ }} or"
              + " {% %}. Found: "
              + text);
    }
    try {
      return templar.test(condition, variables);
    } catch (TemplateException e) {
      throw failed(condition, e);
    }
  }

  private HowdahException failed(Object condition, TemplateException cause) {
    String shown = PythonText.str(condition);
    String head = "The conditional check '" + shown + "' failed. The error was: ";
    String message = cause.ansibleMessage();
    String whole = message.startsWith(head) ? message : head + message;
    return TaskErrors.at(whole, location, cause);
  }
}
