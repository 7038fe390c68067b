package io.howdah.yaml;

import java.util.List;

/** Counts nodes with aliases written out, so that a few lines can't stand for billions. */
final class Weights {
  /** More than any honest file, less than what hurts. */
  static final int LIMIT = 5_000_000;

  private Weights() {}

  static int of(List<YamlNode> nodes) {
    int sum = 1;
    for (YamlNode node : nodes) {
      sum = add(sum, node.weight());
    }
    return sum;
  }

  static int ofEntries(List<YamlEntry> entries) {
    int sum = 1;
    for (YamlEntry entry : entries) {
      sum = add(sum, entry.value().weight() + 1);
    }
    return sum;
  }

  private static int add(int a, int b) {
    return (int) Math.min((long) a + b, Integer.MAX_VALUE - 1);
  }
}
