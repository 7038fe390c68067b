package io.howdah.executor.task;

import io.howdah.error.HowdahException;
import io.howdah.executor.keyword.TaskErrors;
import io.howdah.module.PythonText;
import io.howdah.playbook.Action;
import io.howdah.playbook.Task;
import io.howdah.templating.Templar;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.UndefinedException;
import io.howdah.variables.VariableView;
import io.howdah.yaml.MadeText;
import io.howdah.yaml.Unsafe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A task's arguments: rendered, with module_defaults below them, omitted ones gone. */
final class TaskArguments {
  /** Actions whose values stay marked, since they become variables or are rendered again. */
  private static final Set<String> KEEP_MARKS = Set.of("set_fact", "include_vars", "debug");

  private final Task task;
  private final Templar templar;
  private final VariableView variables;
  private final TaskServices.Code code;

  TaskArguments(TaskServices services, Task task, VariableView variables) {
    this.task = task;
    this.templar = services.templar();
    this.variables = variables;
    this.code = services.code();
  }

  /** All arguments, ready for the action. */
  Map<String, @Nullable Object> rendered(Action action) {
    Map<String, @Nullable Object> args = withVariableParameters(render(task.args()));
    return withDefaults(action.resolved(), args);
  }

  private Map<String, @Nullable Object> render(Map<String, @Nullable Object> written) {
    try {
      Map<String, @Nullable Object> args = new LinkedHashMap<>();
      boolean keep = KEEP_MARKS.contains(task.action().simpleName());
      written.forEach(
          (name, value) ->
              args.put(
                  name,
                  keep
                      ? templar.renderKeepingUnsafe(value, variables)
                      : templar.render(value, variables)));
      return args;
    } catch (UndefinedException e) {
      throw TaskErrors.at(
          "The task includes an option with an undefined variable. The error was: "
              + TaskErrors.twice(e),
          task.location(),
          e);
    } catch (PyTypeException e) {
      throw e.isValueError() ? invalid(e) : e;
    }
  }

  private HowdahException invalid(PyTypeException error) {
    String message =
        "the field 'args' has an invalid value (%s), and could not be converted to an dict.The error was: %s"
            .formatted(PythonText.str(Unsafe.strip(task.args())), error.getMessage());
    return TaskErrors.at(message, task.location(), error);
  }

  /** {@code args: "{{ dict }}"}: its keys below the ones written out. */
  private static Map<String, @Nullable Object> withVariableParameters(
      Map<String, @Nullable Object> args) {
    if (!args.containsKey("_variable_params")) {
      return args;
    }
    Object given = Unsafe.strip(args.remove("_variable_params"));
    if (!(given instanceof Map<?, ?> map)) {
      throw new HowdahException("invalid or malformed argument: '" + PythonText.str(given) + "'");
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    map.forEach((key, value) -> all.put(PythonText.str(key), value));
    all.putAll(args);
    return all;
  }

  /** Puts module_defaults for a module below these arguments; leaves omitted ones out. */
  Map<String, @Nullable Object> withDefaults(String module, Map<String, @Nullable Object> args) {
    Map<String, @Nullable Object> all =
        new ModuleDefaults(task, code, value -> templar.render(value, variables)).of(module);
    all.putAll(args);
    return withoutOmitted(all);
  }

  private Map<String, @Nullable Object> withoutOmitted(Map<String, @Nullable Object> args) {
    Object omit = variables.get("omit");
    return omit == null ? args : without(args, omit);
  }

  private static Map<String, @Nullable Object> without(
      Map<String, @Nullable Object> args, Object omit) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    args.forEach(
        (name, value) -> {
          if (!omit.equals(MadeText.plain(value))) {
            kept.put(name, cleaned(value, omit));
          }
        });
    return kept;
  }

  private static @Nullable Object cleaned(@Nullable Object value, Object omit) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> kept = new LinkedHashMap<>();
      map.forEach(
          (key, inner) -> {
            if (!omit.equals(MadeText.plain(inner))) {
              kept.put(key, cleaned(inner, omit));
            }
          });
      return kept;
    }
    if (value instanceof List<?> list && list.getClass() == ArrayList.class) {
      List<@Nullable Object> kept = new ArrayList<>(list.size());
      list.forEach(inner -> kept.add(cleaned(inner, omit)));
      return kept;
    }
    return value;
  }
}
