package io.howdah.executor.keyword;

import io.howdah.error.HowdahException;
import io.howdah.module.PythonText;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Task;
import io.howdah.templating.Templar;
import io.howdah.templating.value.UndefinedException;
import io.howdah.variables.VariableView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A task's keywords, rendered with one host's variables when they are asked for. */
public final class KeywordValues {
  private static final Set<String> TRUE = Set.of("y", "yes", "on", "1", "true", "t", "1.0");
  private static final Set<String> FALSE = Set.of("n", "no", "off", "0", "false", "f", "0.0");

  private final Task task;
  private final Templar templar;
  private final VariableView variables;

  /** Keywords of a task as a host sees them. */
  public KeywordValues(Task task, Templar templar, VariableView variables) {
    this.task = task;
    this.templar = templar;
    this.variables = variables;
  }

  /**
   * The rendered value, or null where it is not set, null or omitted.
   *
   * @throws HowdahException where it needs an undefined variable
   */
  public @Nullable Object raw(Keyword keyword) {
    Object written = task.keyword(keyword);
    if (written == null || written instanceof Boolean || written instanceof Number) {
      return written;
    }
    try {
      Object value = templar.render(written, variables);
      return value != null && value.equals(variables.get("omit")) ? null : value;
    } catch (UndefinedException e) {
      throw TaskErrors.at(
          "The field '"
              + fieldName(keyword)
              + "' has an invalid value, which includes an undefined variable. The error was: "
              + TaskErrors.twice(e),
          task.location(),
          e);
    }
  }

  private static String fieldName(Keyword keyword) {
    return keyword == Keyword.ASYNC ? "async_val" : keyword.word();
  }

  /** Text, if it is set. */
  public Optional<String> text(Keyword keyword) {
    return Optional.ofNullable(raw(keyword)).map(PythonText::str);
  }

  /** A bool, or the default where it is not set. */
  public boolean flag(Keyword keyword, boolean byDefault) {
    Object value = raw(keyword);
    if (value == null) {
      return byDefault;
    }
    if (value instanceof Boolean bool) {
      return bool;
    }
    String word = PythonText.str(value).toLowerCase(Locale.ROOT).strip();
    if (TRUE.contains(word) || FALSE.contains(word)) {
      return TRUE.contains(word);
    }
    throw invalid(
        keyword,
        "bool",
        "The value '"
            + PythonText.str(value)
            + "' is not a valid boolean.  Valid booleans include: '0', 'on', 'f', 'false', 1, 'no',"
            + " '1', 'yes', 't', 'y', 'off', 'n', 'true', 0");
  }

  /** A bool, or the default where it is not set or can't be rendered. */
  public boolean flagOr(Keyword keyword, boolean byDefault) {
    try {
      return flag(keyword, byDefault);
    } catch (HowdahException e) {
      // What is wrong with it is told where the keyword is needed.
      return byDefault;
    }
  }

  /** Whether the keyword has a value at all. */
  public boolean has(Keyword keyword) {
    return task.keyword(keyword) != null;
  }

  /** A whole number, or the default where it is not set. */
  public long number(Keyword keyword, long byDefault) {
    Object value = raw(keyword);
    if (value == null) {
      return byDefault;
    }
    if (value instanceof Number number) {
      return number.longValue();
    }
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    try {
      return Long.parseLong(PythonText.str(value).strip().replace("_", ""));
    } catch (NumberFormatException e) {
      throw invalid(
          keyword, "int", "invalid literal for int() with base 10: " + PythonText.repr(value));
    }
  }

  /** A list; one value is a list of one, nothing is an empty one. */
  public List<? extends @Nullable Object> list(Keyword keyword) {
    Object value = raw(keyword);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list ? list : List.of(value);
  }

  private HowdahException invalid(Keyword keyword, String type, String why) {
    String message =
        "the field '%s' has an invalid value (%s), and could not be converted to an %s.The error was: %s"
            .formatted(fieldName(keyword), PythonText.str(task.keyword(keyword)), type, why);
    return TaskErrors.at(message, task.location(), null);
  }
}
