package io.howdah.module.file;

import io.howdah.module.ModuleArgs;
import io.howdah.module.PythonRegex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where blockinfile puts its block. Lines hold one character a byte, with their line ends. */
final class BlockEdit {
  private static final Pattern LINE = Pattern.compile("[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$");

  private final ModuleArgs args;
  private final String original;
  private final List<String> lines;
  private final List<String> block = new ArrayList<>();

  BlockEdit(ModuleArgs args, byte[] content) {
    this.args = args;
    this.original = PythonRegex.bytes(content);
    this.lines = split(original);
  }

  /** The file with the block in its place. */
  String result() {
    String begin = marker("marker_begin");
    String end = marker("marker_end");
    String text = latin(args.text("block"));
    if (args.text("state").equals("present") && !text.isEmpty()) {
      block.add(begin);
      block.addAll(split(text.endsWith("\n") ? text : text + "\n"));
      block.add(end);
    }
    int first = lines.lastIndexOf(begin);
    int last = lines.lastIndexOf(end);
    int at;
    if (first < 0 || last < 0) {
      at = place();
    } else {
      at = Math.min(first, last);
      lines.subList(at, Math.max(first, last) + 1).clear();
    }
    if (at > 0 && !lines.get(at - 1).endsWith("\n")) {
      lines.set(at - 1, lines.get(at - 1) + "\n");
    }
    lines.addAll(at, block);
    return String.join("", lines);
  }

  /** Whether a block is put in (rather than taken out). */
  boolean inserts() {
    return !block.isEmpty();
  }

  private String marker(String option) {
    return latin(args.text("marker")).replace("{mark}", latin(args.text(option))) + "\n";
  }

  private int place() {
    String before = args.optionalText("insertbefore").orElse(null);
    String after = args.optionalText("insertafter").orElse(before == null ? "EOF" : null);
    if (after != null && !after.equals("EOF")) {
      int found = find(PythonRegex.overBytes(after), true);
      return found < 0 ? lines.size() : found + 1;
    }
    if (before != null && !before.equals("BOF")) {
      int found = find(PythonRegex.overBytes(before), false);
      return found < 0 ? lines.size() : found;
    }
    return before != null ? 0 : lines.size();
  }

  /** The last line that matches; with (?m), the line where the first match in the whole ends. */
  private int find(PythonRegex regex, boolean after) {
    if (regex.isMultiline()) {
      Matcher matcher = regex.on(original);
      return matcher.find() ? newlines(after ? matcher.end() : matcher.start()) : -1;
    }
    int found = -1;
    for (int i = 0; i < lines.size(); i++) {
      found = regex.in(lines.get(i)) ? i : found;
    }
    return found;
  }

  private int newlines(int end) {
    return (int) original.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  private static String latin(String text) {
    return PythonRegex.bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> split(String text) {
    return new ArrayList<>(LINE.matcher(text).results().map(m -> m.group()).toList());
  }
}
