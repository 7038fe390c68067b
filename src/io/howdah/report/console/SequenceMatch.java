package io.howdah.report.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what two lists of lines have in common, by the rules of Python's difflib.SequenceMatcher,
 * so that diffs come out as Ansible prints them: the longest run first, then left and right of it;
 * lines that stand in more than one percent of a long text start no run.
 */
final class SequenceMatch {
  private static final int LONG = 200;

  /** A run of equal lines. */
  record Run(int before, int after, int size) {}

  private final List<String> before;
  private final List<String> after;
  private final Map<String, List<Integer>> positions = new HashMap<>();

  private SequenceMatch(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    for (int i = 0; i < after.size(); i++) {
      positions.computeIfAbsent(after.get(i), k -> new ArrayList<>()).add(i);
    }
    if (after.size() >= LONG) {
      int most = after.size() / 100 + 1;
      positions.values().removeIf(p -> p.size() > most);
    }
  }

  /** The common runs in order, adjacent ones joined, ended by an empty one. */
  static List<Run> runs(List<String> before, List<String> after) {
    List<Run> found = new ArrayList<>();
    new SequenceMatch(before, after).collect(0, before.size(), 0, after.size(), found);
    List<Run> joined = new ArrayList<>();
    for (Run run : found) {
      Run last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && last.before() + last.size() == run.before()
          && last.after() + last.size() == run.after()) {
        joined.set(
            joined.size() - 1, new Run(last.before(), last.after(), last.size() + run.size()));
      } else {
        joined.add(run);
      }
    }
    joined.add(new Run(before.size(), after.size(), 0));
    return joined;
  }

  private void collect(int fromBefore, int toBefore, int fromAfter, int toAfter, List<Run> into) {
    Run run = longest(fromBefore, toBefore, fromAfter, toAfter);
    if (run.size() == 0) {
      return;
    }
    if (fromBefore < run.before() && fromAfter < run.after()) {
      collect(fromBefore, run.before(), fromAfter, run.after(), into);
    }
    into.add(run);
    int endBefore = run.before() + run.size();
    int endAfter = run.after() + run.size();
    if (endBefore < toBefore && endAfter < toAfter) {
      collect(endBefore, toBefore, endAfter, toAfter, into);
    }
  }

  private Run longest(int fromBefore, int toBefore, int fromAfter, int toAfter) {
    Run best = new Run(fromBefore, fromAfter, 0);
    Map<Integer, Integer> lengths = new HashMap<>();
    for (int i = fromBefore; i < toBefore; i++) {
      Map<Integer, Integer> next = new HashMap<>();
      for (int j : positions.getOrDefault(before.get(i), List.of())) {
        if (j >= toAfter) {
          break;
        }
        if (j >= fromAfter) {
          int size = lengths.getOrDefault(j - 1, 0) + 1;
          next.put(j, size);
          best = size > best.size() ? new Run(i - size + 1, j - size + 1, size) : best;
        }
      }
      lengths = next;
    }
    return grown(best, new int[] {fromBefore, toBefore, fromAfter, toAfter});
  }

  private Run grown(Run run, int[] bounds) {
    int i = run.before();
    int j = run.after();
    int size = run.size();
    while (i > bounds[0] && j > bounds[2] && before.get(i - 1).equals(after.get(j - 1))) {
      i--;
      j--;
      size++;
    }
    while (i + size < bounds[1]
        && j + size < bounds[3]
        && before.get(i + size).equals(after.get(j + size))) {
      size++;
    }
    return new Run(i, j, size);
  }
}
