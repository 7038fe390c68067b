package io.howdah.templating.test;

import io.howdah.templating.value.PyTypeException;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two or three numbers and an optional pre-release: 1.0.4b1. */
final class StrictVersion {
  private static final Pattern VERSION =
      Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?(?:([ab])(\\d+))?\\n?");

  private StrictVersion() {}

  static int compare(String left, String right) {
    return SemanticVersion.compareAll(parts(left), parts(right));
  }

  /** Three numbers, then 0 for a, 1 for b, 2 for a release, then the pre-release's number. */
  private static List<BigInteger> parts(String version) {
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()) {
      throw PyTypeException.value("invalid version number '" + version + "'");
    }
    String letter = matcher.group(4);
    long stage = letter == null ? 2 : letter.equals("a") ? 0 : 1;
    String patch = matcher.group(3) == null ? "0" : matcher.group(3);
    return List.of(
        new BigInteger(matcher.group(1)),
        new BigInteger(matcher.group(2)),
        new BigInteger(patch),
        BigInteger.valueOf(stage),
        letter == null ? BigInteger.ZERO : new BigInteger(matcher.group(5)));
  }
}
