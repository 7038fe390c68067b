package io.howdah.report.console;

import java.util.ArrayList;
import java.util.List;

/** The lines of a unified diff, as Python's difflib.unified_diff gives them. */
final class UnifiedDiff {
  private record Edit(boolean equal, int[] before, int[] after) {}

  private final List<String> before;
  private final List<String> after;
  private final int context;

  private UnifiedDiff(List<String> before, List<String> after, int context) {
    this.before = before;
    this.after = after;
    this.context = context;
  }

  /** Lines with their ends; empty where the texts are equal. */
  static List<String> lines(List<String> before, List<String> after, String[] names, int context) {
    List<String> lines = new ArrayList<>();
    for (List<Edit> hunk : new UnifiedDiff(before, after, context).hunks()) {
      if (lines.isEmpty()) {
        lines.add("--- " + names[0] + "\n");
        lines.add("+++ " + names[1] + "\n");
      }
      new UnifiedDiff(before, after, context).write(hunk, lines);
    }
    return lines;
  }

  private void write(List<Edit> hunk, List<String> lines) {
    Edit first = hunk.get(0);
    Edit last = hunk.get(hunk.size() - 1);
    lines.add(
        "@@ -%s +%s @@\n"
            .formatted(
                range(first.before()[0], last.before()[1]),
                range(first.after()[0], last.after()[1])));
    for (Edit edit : hunk) {
      for (int i = edit.before()[0]; i < edit.before()[1]; i++) {
        lines.add((edit.equal() ? " " : "-") + before.get(i));
      }
      for (int j = edit.after()[0]; !edit.equal() && j < edit.after()[1]; j++) {
        lines.add("+" + after.get(j));
      }
    }
  }

  private static String range(int start, int stop) {
    int length = stop - start;
    if (length == 1) {
      return String.valueOf(start + 1);
    }
    return (length == 0 ? start : start + 1) + "," + length;
  }

  private List<List<Edit>> hunks() {
    List<List<Edit>> hunks = new ArrayList<>();
    List<Edit> hunk = new ArrayList<>();
    List<Edit> edits = trimmed(edits());
    for (Edit edit : edits) {
      int size = edit.before()[1] - edit.before()[0];
      if (edit.equal() && size > 2 * context) {
        hunk.add(head(edit));
        hunks.add(hunk);
        hunk = new ArrayList<>();
        hunk.add(tail(edit));
      } else {
        hunk.add(edit);
      }
    }
    hunks.add(hunk);
    hunks.removeIf(h -> h.stream().allMatch(Edit::equal));
    return hunks;
  }

  private Edit head(Edit edit) {
    int[] b = edit.before();
    int[] a = edit.after();
    return new Edit(
        true,
        new int[] {b[0], Math.min(b[1], b[0] + context)},
        new int[] {a[0], Math.min(a[1], a[0] + context)});
  }

  private Edit tail(Edit edit) {
    int[] b = edit.before();
    int[] a = edit.after();
    return new Edit(
        true,
        new int[] {Math.max(b[0], b[1] - context), b[1]},
        new int[] {Math.max(a[0], a[1] - context), a[1]});
  }

  private List<Edit> trimmed(List<Edit> edits) {
    if (!edits.isEmpty() && edits.get(0).equal()) {
      edits.set(0, tail(edits.get(0)));
    }
    int last = edits.size() - 1;
    if (last >= 0 && edits.get(last).equal()) {
      edits.set(last, head(edits.get(last)));
    }
    return edits;
  }

  private List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (SequenceMatch.Run run : SequenceMatch.runs(before, after)) {
      if (i < run.before() || j < run.after()) {
        edits.add(new Edit(false, new int[] {i, run.before()}, new int[] {j, run.after()}));
      }
      i = run.before() + run.size();
      j = run.after() + run.size();
      if (run.size() > 0) {
        edits.add(new Edit(true, new int[] {run.before(), i}, new int[] {run.after(), j}));
      }
    }
    return edits;
  }
}
