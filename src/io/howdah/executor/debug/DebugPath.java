package io.howdah.executor.debug;

import io.howdah.module.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in what the debugger shows: {@code task.args['path']}, {@code task_vars["x"][0]}. */
record DebugPath(List<Object> steps) {
  private static final Pattern STEP =
      Pattern.compile(
          "\\.?([A-Za-z_]\\w*)|\\[\\s*'([^']*)'\\s*\\]|\\[\\s*\"([^\"]*)\"\\s*\\]"
              + "|\\[\\s*(-?\\d+)\\s*\\]");

  /** What can't be done, in Python's words. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String type, String detail) {
      super("***" + type + ":" + type + "(" + detail + ")", null, false, false);
    }
  }

  /** The path that the text is, or null where it is another expression. */
  static @Nullable DebugPath of(String text) {
    String rest = text.strip();
    Matcher step = STEP.matcher(rest);
    List<Object> steps = new ArrayList<>();
    int end = 0;
    while (end < rest.length() && step.find() && step.start() == end) {
      steps.add(part(step));
      end = step.end();
    }
    boolean named =
        !rest.isEmpty() && (Character.isLetter(rest.charAt(0)) || rest.charAt(0) == '_');
    return named && end == rest.length() ? new DebugPath(steps) : null;
  }

  private static Object part(Matcher step) {
    if (step.group(4) != null) {
      return Long.valueOf(step.group(4));
    }
    for (int group = 1; group <= 3; group++) {
      if (step.group(group) != null) {
        return step.group(group);
      }
    }
    throw new IllegalStateException("a step without a name");
  }

  /**
   * The value there.
   *
   * @throws Wrong where there is none
   */
  @Nullable Object in(Map<String, @Nullable Object> scope) {
    Object value = scope;
    for (Object step : steps) {
      value = inside(value, step, value == scope);
    }
    return value;
  }

  private static @Nullable Object inside(@Nullable Object value, Object step, boolean outermost) {
    if (value instanceof Map<?, ?> map && map.containsKey(step)) {
      return map.get(step);
    }
    if (value instanceof List<?> list && step instanceof Long index) {
      int at = (int) (index < 0 ? list.size() + index : index);
      if (at >= 0 && at < list.size()) {
        return list.get(at);
      }
      throw new Wrong("IndexError", "'list index out of range'");
    }
    if (outermost) {
      throw new Wrong("NameError", "\"name '" + step + "' is not defined\"");
    }
    throw new Wrong("KeyError", PythonText.repr(step));
  }

  /** The mapping or list that holds the place. */
  DebugPath around() {
    return new DebugPath(steps.subList(0, steps.size() - 1));
  }

  /** The last step. */
  Object last() {
    return steps.get(steps.size() - 1);
  }

  /** Sets the value there. */
  @SuppressWarnings("unchecked")
  void set(Map<String, @Nullable Object> scope, @Nullable Object value) {
    Object holder = around().in(scope);
    if (holder instanceof Map<?, ?> map) {
      ((Map<Object, @Nullable Object>) map).put(last(), value);
    } else if (holder instanceof List<?> list && last() instanceof Long index) {
      ((List<@Nullable Object>) list).set(index.intValue(), value);
    } else {
      throw new Wrong("TypeError", "\"object does not support item assignment\"");
    }
  }

  /** Takes the value there away. */
  void delete(Map<String, @Nullable Object> scope) {
    in(scope);
    if (around().in(scope) instanceof Map<?, ?> map) {
      map.remove(last());
    }
  }
}
