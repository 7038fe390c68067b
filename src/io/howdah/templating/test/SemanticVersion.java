package io.howdah.templating.test;

import io.howdah.templating.value.PyTypeException;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Semantic versioning 2.0.0; build metadata does not count. */
final class SemanticVersion {
  private static final String NUMBER = "(0|[1-9][0-9]*)";
  private static final String WORD = "(?:0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)";
  private static final Pattern VERSION =
      Pattern.compile(
          String.join("\\.", NUMBER, NUMBER, NUMBER)
              + ("(?:-(" + WORD + "(?:\\." + WORD + ")*))?")
              + "(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?\\n?");

  private SemanticVersion() {}

  static int compare(String left, String right) {
    Matcher one = parse(left);
    Matcher other = parse(right);
    int order = compareAll(core(one), core(other));
    return order != 0 ? order : stages(one.group(4), other.group(4));
  }

  private static Matcher parse(String version) {
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()) {
      throw PyTypeException.value("invalid semantic version '" + version + "'");
    }
    return matcher;
  }

  private static List<BigInteger> core(Matcher version) {
    return List.of(
        new BigInteger(version.group(1)),
        new BigInteger(version.group(2)),
        new BigInteger(version.group(3)));
  }

  /** The first difference; of equal beginnings the shorter comes first. */
  static int compareAll(List<BigInteger> one, List<BigInteger> other) {
    Iterator<BigInteger> others = other.iterator();
    for (BigInteger part : one) {
      int order = others.hasNext() ? part.compareTo(others.next()) : 1;
      if (order != 0) {
        return order;
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  private static int stages(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return Boolean.compare(one == null, other == null);
    }
    Iterator<String> others = List.of(other.split("\\.")).iterator();
    for (String part : one.split("\\.")) {
      int order = others.hasNext() ? stage(part, others.next()) : 1;
      if (order != 0) {
        return order;
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  private static int stage(String one, String other) {
    boolean number = one.matches("[0-9]+");
    boolean both = number && other.matches("[0-9]+");
    if (both) {
      return new BigInteger(one).compareTo(new BigInteger(other));
    }
    return number != other.matches("[0-9]+") ? (number ? -1 : 1) : one.compareTo(other);
  }
}
