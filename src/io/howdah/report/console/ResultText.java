package io.howdah.report.console;

import io.howdah.event.TaskResult;
import io.howdah.report.text.PythonJson;
import io.howdah.report.text.PythonLabel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A result's values as Ansible's callbacks show them. */
public final class ResultText {
  /** No indentation unless something asks for it. */
  public static final int LINE = -1;

  private static final int INDENT = 4;
  static final int YAML_WIDTH = 80;
  private static final int VERY_VERBOSE = 3;
  private static final Set<String> DEBUG =
      Set.of("debug", "ansible.builtin.debug", "ansible.legacy.debug");
  private static final Set<String> SHOWN_WITH_MSG =
      Set.of("msg", "exception", "warnings", "deprecations");
  private static final List<String> HIDDEN_WITH_VAR =
      List.of("changed", "failed", "skipped", "invocation", "skip_reason");

  private final int verbosity;
  private final ResultStyle style;

  /** Takes how loud the run is and how results are written. */
  public ResultText(int verbosity, ResultStyle style) {
    this.verbosity = verbosity;
    this.style = style;
  }

  /** Whether an ok, changed or skipped line shows its values. */
  boolean isVerbose(TaskResult result, int above) {
    TaskResult.Hints hints = result.hints();
    return (verbosity > above || hints.verboseAlways()) && !hints.verboseOverride();
  }

  /** The result's values; {@code debug} shows only what it was meant to show. */
  static Map<String, @Nullable Object> meant(String action, Map<String, @Nullable Object> all) {
    if (!DEBUG.contains(action)) {
      return all;
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>(all);
    if (values.containsKey("msg")) {
      values.keySet().retainAll(SHOWN_WITH_MSG);
    } else {
      HIDDEN_WITH_VAR.forEach(values::remove);
    }
    return values;
  }

  /** The values on one line, or indented where the result or a very verbose run asks for it. */
  String of(Map<String, @Nullable Object> values, boolean always) {
    return of(values, always, LINE);
  }

  /**
   * The values as text.
   *
   * @param always the result wants to be indented
   * @param indent blanks a level where the callback indents itself; {@link #LINE} for none
   */
  public String of(Map<String, @Nullable Object> values, boolean always, int indent) {
    Map<String, @Nullable Object> shown = abridged(values);
    int used = indentation(always, indent);
    if (style.yaml()) {
      return yaml(shown, used);
    }
    return used < 0 ? PythonJson.sortedLine(shown) : PythonJson.sorted(shown, used);
  }

  private int indentation(boolean always, int indent) {
    if (Boolean.FALSE.equals(style.pretty())) {
      return LINE;
    }
    boolean asked =
        always || Boolean.TRUE.equals(style.pretty()) || style.yaml() || verbosity >= VERY_VERBOSE;
    return indent <= 0 && asked ? INDENT : indent;
  }

  private Map<String, @Nullable Object> abridged(Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>(values);
    if (verbosity < VERY_VERBOSE) {
      shown.remove("invocation");
      shown.remove("diff");
    }
    shown.remove("exception");
    return shown;
  }

  private String yaml(Map<String, @Nullable Object> shown, int indent) {
    boolean lossy = !Boolean.FALSE.equals(style.pretty());
    if (lossy) {
      omit(shown, "stdout");
      omit(shown, "stderr");
    }
    int used = indent < 0 ? 2 : indent;
    String text = style.writer().write(shown, new ResultStyle.Form(used, YAML_WIDTH, lossy));
    return "\n" + indented(text, indent <= 0 ? INDENT : indent);
  }

  private static void omit(Map<String, @Nullable Object> values, String stream) {
    if (values.containsKey(stream) && values.containsKey(stream + "_lines")) {
      values.put(stream + "_lines", "<omitted>");
    }
  }

  /** Blanks before each line that holds more than blanks. */
  static String indented(String text, int blanks) {
    return text.replaceAll("(?m)^(?=.*\\S)", " ".repeat(blanks));
  }

  /** The label of a loop's item; Ansible shows None where no_log hides it. */
  static String label(TaskResult result) {
    return PythonLabel.of(result.hints().censored() ? null : result.hints().itemLabel());
  }
}
