package io.howdah.cli.galaxy.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A role's version, ordered by its numbers and then its words. */
record LooseVersion(List<String> parts) implements Comparable<LooseVersion> {
  static LooseVersion of(String text) {
    List<String> parts = new ArrayList<>();
    String bare = text.replaceFirst("^[vV](?=\\d)", "");
    Arrays.stream(bare.split("[.\\-_+]|(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)"))
        .filter(part -> !part.isEmpty())
        .forEach(parts::add);
    return new LooseVersion(parts);
  }

  @Override
  public int compareTo(LooseVersion other) {
    int shared = Math.min(parts.size(), other.parts.size());
    for (int i = 0; i < shared; i++) {
      int order = compare(parts.get(i), other.parts.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(parts.size(), other.parts.size());
  }

  private static int compare(String a, String b) {
    boolean numbers = a.matches("\\d{1,18}") && b.matches("\\d{1,18}");
    return numbers ? Long.compare(Long.parseLong(a), Long.parseLong(b)) : a.compareTo(b);
  }
}
