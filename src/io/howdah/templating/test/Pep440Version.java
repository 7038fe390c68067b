package io.howdah.templating.test;

import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's own version numbers: epoch, release, pre-, post- and development releases, local. */
final class Pep440Version {
  private static final Pattern VERSION =
      Pattern.compile(
          "\\s*v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)"
              + "(?:[-_.]?(?<stage>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<number>\\d*))?"
              + "(?<post>-(?<bare>\\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<posted>\\d*))?"
              + "(?<dev>[-_.]?dev[-_.]?(?<devs>\\d*))?"
              + "(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final BigInteger LOWEST = BigInteger.valueOf(-2);
  private static final BigInteger HIGHEST = BigInteger.ONE.shiftLeft(200);

  private Pep440Version() {}

  static int compare(String left, String right) {
    Matcher one = parse(left);
    Matcher other = parse(right);
    int order = number(one.group("epoch")).compareTo(number(other.group("epoch")));
    order = order != 0 ? order : SemanticVersion.compareAll(release(one), release(other));
    order = order != 0 ? order : SemanticVersion.compareAll(stage(one), stage(other));
    return order != 0 ? order : locals(one.group("local"), other.group("local"));
  }

  private static Matcher parse(String version) {
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()) {
      throw new PyTypeException("InvalidVersion", "Invalid version: " + PyText.repr(version));
    }
    return matcher;
  }

  private static BigInteger number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
  }

  /** Without the zeros at its end. */
  private static List<BigInteger> release(Matcher version) {
    List<BigInteger> parts = new ArrayList<>();
    for (String part : version.group("release").split("\\.")) {
      parts.add(new BigInteger(part));
    }
    while (!parts.isEmpty() && parts.get(parts.size() - 1).signum() == 0) {
      parts.remove(parts.size() - 1);
    }
    return parts;
  }

  /** Pre-release letter and number, post-release, development release, as sortable numbers. */
  private static List<BigInteger> stage(Matcher version) {
    String stage = version.group("stage");
    boolean post = version.group("post") != null;
    boolean dev = version.group("dev") != null;
    BigInteger letter = dev && !post ? LOWEST : HIGHEST;
    if (stage != null) {
      char first = stage.toLowerCase(Locale.ROOT).charAt(0);
      letter = BigInteger.valueOf(first == 'a' ? 0 : first == 'b' ? 1 : 2);
    }
    String posted = version.group("bare") != null ? version.group("bare") : version.group("posted");
    return List.of(
        letter,
        number(version.group("number")),
        post ? number(posted) : LOWEST,
        dev ? number(version.group("devs")) : HIGHEST);
  }

  /** None before any; numbers above words. */
  private static int locals(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    String[] left = one.toLowerCase(Locale.ROOT).split("[-_.]");
    String[] right = other.toLowerCase(Locale.ROOT).split("[-_.]");
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      boolean number = left[i].matches("\\d+");
      boolean numbers = number && right[i].matches("\\d+");
      int order =
          numbers
              ? number(left[i]).compareTo(number(right[i]))
              : number != right[i].matches("\\d+")
                  ? (number ? 1 : -1)
                  : left[i].compareTo(right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }
}
