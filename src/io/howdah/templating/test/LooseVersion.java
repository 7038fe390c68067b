package io.howdah.templating.test;

import io.howdah.templating.regex.PyPattern;
import io.howdah.templating.value.PyNumbers;
import io.howdah.templating.value.PyOps;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs of digits and of small letters; a number and a word don't compare. */
final class LooseVersion {
  private static final PyPattern COMPONENT = PyPattern.compile("(\\d+|[a-z]+|\\.)", 0);

  private LooseVersion() {}

  static int compare(String left, String right) {
    List<@Nullable Object> one = parts(left);
    List<@Nullable Object> other = parts(right);
    return PyOps.equal(one, other) ? 0 : PyOps.compare(one, other, "<");
  }

  private static List<@Nullable Object> parts(String version) {
    List<@Nullable Object> parts = new ArrayList<>();
    for (String part : COMPONENT.split(version)) {
      if (part == null || part.isEmpty() || part.equals(".")) {
        continue;
      }
      boolean digits = part.chars().allMatch(c -> c >= '0' && c <= '9');
      parts.add(digits ? PyNumbers.normal(new BigInteger(part)) : part);
    }
    return parts;
  }
}
