package io.howdah.executor.keyword;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.module.PythonText;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Play;
import io.howdah.playbook.Task;
import io.howdah.templating.Templar;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.UndefinedException;
import io.howdah.variables.VariableView;
import io.howdah.yaml.TypeNames;
import io.howdah.yaml.Unsafe;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keywords of a task or play, rendered with the variables at hand when they are asked for. */
public final class KeywordValues {
  private static final Set<String> TRUE = Set.of("y", "yes", "on", "1", "true", "t", "1.0");
  private static final Set<Keyword> OF_CONTEXT =
      EnumSet.of(
          Keyword.BECOME,
          Keyword.BECOME_USER,
          Keyword.BECOME_METHOD,
          Keyword.BECOME_FLAGS,
          Keyword.CHECK_MODE,
          Keyword.DIFF,
          Keyword.NO_LOG,
          Keyword.REMOTE_USER);
  private static final Set<String> FALSE = Set.of("n", "no", "off", "0", "false", "f", "0.0");

  private final KeywordSource source;
  private final Templar templar;
  private final VariableView variables;

  /** Keywords of a task as a host sees them. */
  public KeywordValues(Task task, Templar templar, VariableView variables) {
    this(new KeywordSource.OfTask(task), templar, variables);
  }

  /** Keywords of a play, before there is a host; what is wrong with them is a parse error. */
  public KeywordValues(Play play, Templar templar, VariableView variables) {
    this(new KeywordSource.OfPlay(play), templar, variables);
  }

  private KeywordValues(KeywordSource source, Templar templar, VariableView variables) {
    this.source = source;
    this.templar = templar;
    this.variables = variables;
  }

  /**
   * The rendered value, or null where it is not set or null. One that is omitted counts as not
   * written: an inherited keyword then has the value around.
   *
   * @throws HowdahException where it needs an undefined variable
   */
  public @Nullable Object raw(Keyword keyword) {
    Object value = rendered(keyword, source.keyword(keyword));
    if (!isOmitted(value)) {
      return value;
    }
    Object around = rendered(keyword, source.around(keyword));
    return isOmitted(around) ? null : around;
  }

  private boolean isOmitted(@Nullable Object value) {
    return value instanceof String && value.equals(variables.get("omit"));
  }

  private @Nullable Object rendered(Keyword keyword, @Nullable Object written) {
    if (written == null || written instanceof Boolean || written instanceof Number) {
      return written;
    }
    try {
      return templar.render(written, variables);
    } catch (UndefinedException e) {
      String why = TaskErrors.twice(e);
      throw problem(
          keyword,
          "The field '%s' has an invalid value, which includes an undefined variable. The error was: %s"
              .formatted(fieldName(keyword), why),
          why,
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

  /** Text, or the default where it is not set or can't be rendered. */
  public String textOr(Keyword keyword, String byDefault) {
    try {
      return text(keyword).orElse(byDefault);
    } catch (HowdahException e) {
      // What is wrong with it is told where the keyword is needed.
      return byDefault;
    }
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
    throw invalid(keyword, "bool", Reasons.noBool(value));
  }

  /** A bool; where it can't be one, what is written counts as Python counts it. */
  public boolean flagOr(Keyword keyword, boolean byDefault) {
    try {
      return flag(keyword, byDefault);
    } catch (HowdahException e) {
      // What is wrong with it is told where the keyword is needed.
      return PyOps.truthy(Unsafe.strip(source.keyword(keyword)));
    }
  }

  /**
   * Whether Python takes the rendered value for true: strategies ask before anything is converted.
   *
   * @throws HowdahException where it needs an undefined variable
   */
  public boolean isTruthy(Keyword keyword) {
    try {
      return PyOps.truthy(templar.render(source.keyword(keyword), variables));
    } catch (UndefinedException e) {
      throw new HowdahException(TaskErrors.twice(e), null, null, ExitCode.ERROR, e);
    }
  }

  /** The error of a keyword, at its place. */
  HowdahException error(String message) {
    return source.error(message, null);
  }

  /**
   * Renders the name, which may need undefined variables but not be wrong otherwise.
   *
   * @throws HowdahException for a template that fails
   */
  void checkName() {
    Object name = source.keyword(Keyword.NAME);
    if (name instanceof String) {
      try {
        templar.render(name, variables);
      } catch (UndefinedException e) {
        return; // it is shown as it is written
      }
    }
  }

  /** Whether the keyword has a value that may be wrong. */
  boolean isDoubtful(Keyword keyword) {
    Object written = source.keyword(keyword);
    return written != null && !(written instanceof Boolean);
  }

  /** Whether the keyword has a value at all. */
  public boolean has(Keyword keyword) {
    return source.keyword(keyword) != null;
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
    if (value instanceof List<?> || value instanceof Map<?, ?>) {
      String wanted =
          "int() argument must be a string, a bytes-like object or a real number, not '";
      throw invalid(keyword, "int", wanted + TypeNames.of(value) + "'");
    }
    try {
      return Long.parseLong(PythonText.str(value).strip().replace("_", ""));
    } catch (NumberFormatException e) {
      throw invalid(
          keyword, "int", "invalid literal for int() with base 10: " + PythonText.repr(value));
    }
  }

  /** A share in percent, written with or without its sign; null where it is not set. */
  public @Nullable Double percent(Keyword keyword) {
    Object value = raw(keyword);
    if (value == null) {
      return null;
    }
    if (value instanceof List<?> || value instanceof Map<?, ?>) {
      String wanted = "float() argument must be a string or a real number, not '";
      throw invalid(keyword, "percent", wanted + TypeNames.of(value) + "'");
    }
    String text = PythonText.str(value).replace("%", "").strip();
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      throw invalid(
          keyword, "percent", "could not convert string to float: " + PythonText.repr(text));
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
            .formatted(
                fieldName(keyword),
                PythonText.str(Unsafe.strip(source.keyword(keyword))),
                type,
                why);
    return problem(keyword, message, why, null);
  }

  /** Ansible knows no place for what a task tells its connection, and says the reason twice. */
  private HowdahException problem(
      Keyword keyword, String message, String why, @Nullable Throwable cause) {
    return source instanceof KeywordSource.OfTask && OF_CONTEXT.contains(keyword)
        ? new HowdahException(message + ". " + why, null, null, ExitCode.ERROR, cause)
        : source.error(message, cause);
  }
}
