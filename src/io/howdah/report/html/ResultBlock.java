package io.howdah.report.html;

import io.howdah.event.TaskResult;
import io.howdah.report.console.DiffText;
import io.howdah.report.text.PythonJson;
import io.howdah.report.text.PythonLabel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A result's message, output, values and diffs. */
final class ResultBlock {
  private static final int LONGEST = 20_000;

  /** Shown elsewhere, or noise; {@code invocation} is shown by the console from -vvv only. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "invocation",
          "diff",
          "results",
          "changed",
          "unreachable",
          "stdout_lines",
          "stderr_lines");

  /** Texts that deserve a block of their own. */
  private static final List<String> TEXTS = List.of("msg", "stdout", "stderr", "module_stderr");

  private final TaskRow.Cell cell;
  private final Markup html;

  ResultBlock(TaskRow.Cell cell, Markup html) {
    this.cell = cell;
    this.html = html;
  }

  /** Whether there is more to say than the status. */
  boolean tells() {
    return !cell.diffs.isEmpty() || cell.retries > 0 || hasValues(cell.result);
  }

  private static boolean hasValues(@Nullable TaskResult result) {
    return result != null
        && !result.hints().verboseOverride()
        && (!result.items().isEmpty() || !shown(result).isEmpty());
  }

  /** A host's part of a task's details. */
  void write() {
    String word = cell.status().word();
    html.open("div", "class", "result").open("p");
    html.element("b", cell.label).text(" ").element("span", word, "class", "word " + word);
    html.element("span", " " + Words.time(cell.time()) + retries(), "class", "about");
    html.close("p").line();
    body();
    html.close("div").line();
  }

  /** The same for the list of failures: the message in sight, values on demand. */
  void failure() {
    TaskResult result = cell.result;
    if (result == null) {
      return;
    }
    List<TaskResult> failed =
        result.items().stream().filter(i -> Status.of(i).isFailure()).toList();
    if (failed.isEmpty()) {
      pre(message(result), "message");
      errors(result);
    }
    failed.forEach(i -> pre(label(i) + ": " + message(i), "message"));
    html.open("details").element("summary", "Result").line();
    body();
    html.close("details").line();
  }

  /** A command's own words tell more than its return code; many commands complain on stdout. */
  private void errors(TaskResult result) {
    for (String name : List.of("stderr", "module_stderr", "stdout")) {
      if (result.values().get(name) instanceof String text && !text.isBlank()) {
        pre(text, name);
        return;
      }
    }
  }

  private static String message(TaskResult result) {
    Object message = result.values().get("msg");
    return message == null ? "failed" : PythonLabel.of(message);
  }

  private String retries() {
    return cell.retries == 0 ? "" : ", tried again " + Words.count(cell.retries, "time");
  }

  private void body() {
    if (!cell.diffs.isEmpty()) {
      diff(DiffText.plain(cell.diffs));
    }
    TaskResult result = cell.result;
    if (result != null && result.items().isEmpty() && !result.hints().verboseOverride()) {
      values(result);
    } else if (result != null) {
      result.items().forEach(this::item);
    }
  }

  private void item(TaskResult item) {
    String word = Status.of(item).word();
    html.open("p", "class", "item").text(label(item) + " ");
    html.element("span", word, "class", "word " + word).close("p").line();
    values(item);
  }

  private static String label(TaskResult item) {
    return "item " + PythonLabel.of(item.hints().itemLabel());
  }

  private void values(TaskResult result) {
    Map<String, @Nullable Object> rest = shown(result);
    for (String name : TEXTS) {
      if (rest.get(name) instanceof String text) {
        rest.remove(name);
        pre(text, name.equals("msg") ? "message" : name);
      }
    }
    if (!rest.isEmpty()) {
      pre(PythonJson.sorted(rest, 2), "values");
    }
  }

  private static Map<String, @Nullable Object> shown(TaskResult result) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    result
        .values()
        .forEach(
            (key, value) -> {
              if (!LEFT_OUT.contains(key) && !"".equals(value)) {
                shown.put(key, value);
              }
            });
    if (!result.items().isEmpty() || "All items completed".equals(shown.get("msg"))) {
      shown.remove("msg");
    }
    return shown;
  }

  private void pre(String text, String css) {
    html.element("pre", cut(text), "class", css).line();
  }

  private static String cut(String text) {
    String bare = text.stripTrailing();
    return bare.length() <= LONGEST
        ? bare
        : bare.substring(0, LONGEST) + "\n… " + (bare.length() - LONGEST) + " characters more";
  }

  private void diff(String text) {
    html.open("pre", "class", "diff");
    cut(text).lines().forEach(this::diffLine);
    html.close("pre").line();
  }

  private void diffLine(String line) {
    String css =
        line.startsWith("+")
            ? "add"
            : line.startsWith("-") ? "remove" : line.startsWith("@@") ? "hunk" : "same";
    html.element("span", line, "class", css);
  }
}
