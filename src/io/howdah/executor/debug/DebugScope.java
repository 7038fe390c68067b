package io.howdah.executor.debug;

import io.howdah.action.Marks;
import io.howdah.error.HowdahException;
import io.howdah.executor.task.HostTask;
import io.howdah.executor.task.TaskOutcome;
import io.howdah.executor.task.TaskPreview;
import io.howdah.executor.task.TaskServices;
import io.howdah.playbook.Action;
import io.howdah.playbook.Handler;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Task;
import io.howdah.templating.MapView;
import io.howdah.templating.OverlayView;
import io.howdah.variables.VariableView;
import io.howdah.yaml.Unsafe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the debugger shows and lets change: task, task_vars, host and result. */
public final class DebugScope {
  private final TaskServices services;
  private final TaskOutcome outcome;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private Map<String, @Nullable Object> rendered = Map.of();

  /** The scope of a task that has come to this outcome. */
  public DebugScope(TaskServices services, TaskOutcome outcome) {
    this.services = services;
    this.outcome = outcome;
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    VariableView view = outcome.work().variables();
    view.names().forEach(name -> variables.put(name, Unsafe.strip(view.get(name))));
    values.put("task_vars", variables);
    values.put("task", task());
    values.put("host", outcome.host());
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("_result", Marks.shown(outcome.raw()));
    result.put("_host", outcome.host());
    values.put("result", result);
  }

  private Map<String, @Nullable Object> task() {
    Task task = outcome.work().task();
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("name", task.name().orElse(""));
    shown.put("action", task.action().name());
    for (Keyword keyword : Keyword.values()) {
      if (keyword.allowedIn(Keyword.Place.TASK) && task.keyword(keyword) != null) {
        shown.putIfAbsent(keyword.name().toLowerCase(Locale.ROOT), task.keyword(keyword));
      }
    }
    shown.put("args", arguments());
    return shown;
  }

  /** The arguments as the task had them; as they are written where they can't be rendered. */
  private Map<String, @Nullable Object> arguments() {
    Task task = outcome.work().task();
    try {
      rendered = new TaskPreview(services).arguments(task, variables());
      return new LinkedHashMap<>(rendered);
    } catch (HowdahException e) {
      rendered = Map.of();
      return new LinkedHashMap<>(task.args());
    }
  }

  Map<String, @Nullable Object> values() {
    return values;
  }

  /** Makes the task anew from what is written, with the variables as they are now. */
  void update() {
    values.put("task", task());
  }

  /**
   * An expression's value.
   *
   * @throws DebugPath.Wrong in Python's words where it has none
   */
  @Nullable Object value(String expression) {
    DebugPath path = DebugPath.of(expression);
    boolean word = List.of("True", "False", "None", "true", "false").contains(expression.strip());
    if (path != null && !word) {
      return described(path);
    }
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    values.forEach((name, value) -> plain.put(name, Unsafe.of(value)));
    try {
      Object all = services.templar().render("{{ [" + expression + "] }}", new MapView(plain));
      return all instanceof List<?> list && list.size() == 1 ? list.get(0) : all;
    } catch (HowdahException e) {
      throw new DebugPath.Wrong("Exception", "'" + e.getMessage() + "'");
    }
  }

  private @Nullable Object described(DebugPath path) {
    Object value = path.in(values);
    if (value == values.get("task") || value == values.get("result")) {
      return new Name(
          value == values.get("task") ? "TASK: " + title() : "<TaskResult of " + title() + ">");
    }
    return value instanceof String text && value == values.get("host") ? new Name(text) : value;
  }

  /** An object that shows itself by its name, without quotes. */
  private record Name(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** The task's title, as the prompt shows it. */
  public String title() {
    return outcome.work().info().name();
  }

  /** The task as the person left it: arguments already rendered are not rendered again. */
  public HostTask redone() {
    HostTask work = outcome.work();
    Task task = work.task();
    Map<String, @Nullable Object> args = new LinkedHashMap<>();
    shownArguments()
        .forEach(
            (name, value) -> {
              boolean done =
                  rendered.containsKey(name) && Objects.equals(rendered.get(name), value);
              args.put(name, done ? Unsafe.of(value) : value);
            });
    Action action = new Action(task.action().name(), task.action().resolved(), args);
    Task changed =
        task instanceof Handler
            ? new Handler(task.scope(), action)
            : new Task(task.scope(), action, task.implicit());
    return new HostTask(
        work.host(), changed, work.info(), variables(), work.delegates(), work.runOnce());
  }

  @SuppressWarnings("unchecked")
  private Map<String, @Nullable Object> shownArguments() {
    Object args = values.get("task") instanceof Map<?, ?> task ? task.get("args") : null;
    return args instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
  }

  /** The task's variables with those that the person set. */
  private VariableView variables() {
    VariableView base = outcome.work().variables();
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    if (values.get("task_vars") instanceof Map<?, ?> shown) {
      shown.forEach(
          (name, value) -> {
            Object old = Unsafe.strip(base.get(String.valueOf(name)));
            if (value != old && !Objects.equals(value, old)) {
              changed.put(String.valueOf(name), value);
            }
          });
    }
    return new OverlayView(base, changed);
  }
}
