package io.howdah.report.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.howdah.event.TaskResult;
import io.howdah.report.text.PythonJson;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what modules return under {@code diff} into the text that Ansible prints. */
public final class DiffText {
  private static final int INDENT = 4;

  private final Display display;

  DiffText(Display display) {
    this.display = display;
  }

  /**
   * The text of all these diffs by Ansible's defaults, without colour; empty where none differs.
   */
  public static String plain(List<Map<String, @Nullable Object>> diffs) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    return new DiffText(new Display(nowhere, nowhere, ConsoleSettings.defaults())).of(diffs);
  }

  /** The diffs under a result's {@code diff}: one or a list of them. */
  static List<Map<String, @Nullable Object>> ofResult(TaskResult result) {
    Object diff = result.values().get("diff");
    List<?> all = diff instanceof List<?> many ? many : diff == null ? List.of() : List.of(diff);
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    for (Object one : all) {
      if (one instanceof Map<?, ?> map && !map.isEmpty()) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        found.add(named);
      }
    }
    return found;
  }

  /** The text of all these diffs; empty where nothing differs. */
  String of(List<Map<String, @Nullable Object>> diffs) {
    StringBuilder text = new StringBuilder();
    for (Map<String, @Nullable Object> diff : diffs) {
      notes(diff, text);
      if (diff.containsKey("before") && diff.containsKey("after")) {
        unified(diff, text);
      }
      if (diff.get("prepared") != null) {
        text.append(diff.get("prepared"));
      }
    }
    return text.toString();
  }

  private static void notes(Map<String, @Nullable Object> diff, StringBuilder text) {
    if (diff.containsKey("dst_binary")) {
      text.append("diff skipped: destination file appears to be binary\n");
    }
    if (diff.containsKey("src_binary")) {
      text.append("diff skipped: source file appears to be binary\n");
    }
    if (diff.containsKey("dst_larger")) {
      text.append(
          "diff skipped: destination file size is greater than " + diff.get("dst_larger") + "\n");
    }
    if (diff.containsKey("src_larger")) {
      text.append(
          "diff skipped: source file size is greater than " + diff.get("src_larger") + "\n");
    }
  }

  private void unified(Map<String, @Nullable Object> diff, StringBuilder text) {
    String[] names = {header(diff, "before"), header(diff, "after")};
    List<String> lines =
        UnifiedDiff.lines(
            lines(text(diff.get("before"))),
            lines(text(diff.get("after"))),
            names,
            display.settings().diffContext());
    for (String line : lines) {
      text.append(tinted(line));
    }
    if (!lines.isEmpty()) {
      text.append('\n');
    }
  }

  private String tinted(String line) {
    if (line.startsWith("+")) {
      return display.tinted(line, Tint.DIFF_ADD);
    }
    if (line.startsWith("-")) {
      return display.tinted(line, Tint.DIFF_REMOVE);
    }
    return line.startsWith("@@") ? display.tinted(line, Tint.DIFF_LINES) : line;
  }

  private static String header(Map<String, @Nullable Object> diff, String side) {
    Object header = diff.get(side + "_header");
    return diff.containsKey(side + "_header") ? side + ": " + header : side;
  }

  private String text(@Nullable Object side) {
    if (!(side instanceof Map)) {
      return side == null ? "" : "" + side;
    }
    ResultStyle style = display.settings().style();
    if (!style.yaml()) {
      return PythonJson.sortedAscii(side, INDENT) + "\n";
    }
    boolean lossy = !Boolean.FALSE.equals(style.pretty());
    ResultStyle.Form form = new ResultStyle.Form(INDENT, ResultText.YAML_WIDTH, lossy);
    return ResultText.indented(style.writer().write(side, form), INDENT) + "\n";
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(from, to));
      from = to;
    }
    int last = lines.size() - 1;
    if (last >= 0 && !lines.get(last).endsWith("\n")) {
      lines.set(last, lines.get(last) + "\n\\ No newline at end of file\n");
    }
    return lines;
  }
}
