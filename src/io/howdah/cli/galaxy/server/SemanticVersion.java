package io.howdah.cli.galaxy.server;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of a collection, by semver.org.
 *
 * @param numbers major, minor, patch
 * @param before the words of a version before the release; empty for a release
 */
record SemanticVersion(List<BigInteger> numbers, List<String> before)
    implements Comparable<SemanticVersion> {
  private static final Pattern FORM =
      Pattern.compile("(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(?:-([0-9A-Za-z.-]+))?(?:\\+.*)?");

  /** Reads a version; empty where it is none. Missing numbers are 0. */
  static Optional<SemanticVersion> of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    List<BigInteger> numbers =
        List.of(number(form.group(1)), number(form.group(2)), number(form.group(3)));
    String words = form.group(4);
    return Optional.of(
        new SemanticVersion(numbers, words == null ? List.of() : List.of(words.split("\\."))));
  }

  private static BigInteger number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? BigInteger.ZERO : new BigInteger(digits);
  }

  boolean isRelease() {
    return before.isEmpty();
  }

  @Override
  public int compareTo(SemanticVersion other) {
    for (int i = 0; i < numbers.size(); i++) {
      int order = numbers.get(i).compareTo(other.numbers.get(i));
      if (order != 0) {
        return order;
      }
    }
    if (isRelease() || other.isRelease()) {
      return Boolean.compare(isRelease(), other.isRelease());
    }
    return words(other);
  }

  private int words(SemanticVersion other) {
    int shared = Math.min(before.size(), other.before.size());
    for (int i = 0; i < shared; i++) {
      int order = word(before.get(i), other.before.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(before.size(), other.before.size());
  }

  /** Numbers by size and before words; words by their characters. */
  private static int word(String a, String b) {
    boolean first = a.matches("\\d+");
    boolean second = b.matches("\\d+");
    if (first && second) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    return first == second ? a.compareTo(b) : first ? -1 : 1;
  }
}
