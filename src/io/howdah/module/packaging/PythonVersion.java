package io.howdah.module.packaging;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of a Python package, ordered as PEP 440 says.
 *
 * @param epoch usually zero
 * @param release the dotted numbers, without closing zeros
 * @param stage what precedes or follows the release itself, comparable number by number
 */
record PythonVersion(BigInteger epoch, List<BigInteger> release, List<BigInteger> stage)
    implements Comparable<PythonVersion> {
  private static final Pattern FORM =
      Pattern.compile(
          "v?(?:(\\d+)!)?(\\d+(?:\\.\\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\\d*))?"
              + "(?:-(\\d+)|[-_.]?(post|rev|r)[-_.]?(\\d*))?(?:[-_.]?(dev)[-_.]?(\\d*))?(?:\\+.*)?");
  private static final BigInteger LAST = BigInteger.ONE.shiftLeft(64);

  /** Reads a version; null if it isn't one. */
  static @Nullable PythonVersion parse(String text) {
    Matcher match = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!match.matches()) {
      return null;
    }
    List<BigInteger> release =
        new ArrayList<>(Arrays.stream(match.group(2).split("\\.")).map(BigInteger::new).toList());
    while (release.size() > 1 && release.get(release.size() - 1).signum() == 0) {
      release.remove(release.size() - 1);
    }
    boolean post = match.group(5) != null || match.group(6) != null;
    boolean dev = match.group(8) != null;
    List<BigInteger> stage = new ArrayList<>();
    stage.addAll(pre(match, post, dev));
    stage.add(post ? number(match.group(5) != null ? match.group(5) : match.group(7)) : MINUS);
    stage.add(dev ? number(match.group(9)) : LAST);
    return new PythonVersion(number(match.group(1)), release, stage);
  }

  private static final BigInteger MINUS = BigInteger.ONE.negate();

  /** A development release without anything else comes before all others of its number. */
  private static List<BigInteger> pre(Matcher match, boolean post, boolean dev) {
    String kind = match.group(3);
    if (kind == null) {
      return List.of(dev && !post ? MINUS : LAST, BigInteger.ZERO);
    }
    int order = kind.startsWith("a") ? 0 : kind.startsWith("b") ? 1 : 2;
    return List.of(BigInteger.valueOf(order), number(match.group(4)));
  }

  private static BigInteger number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
  }

  boolean isPost() {
    return stage.get(2).signum() >= 0;
  }

  boolean isPre() {
    return !stage.get(0).equals(LAST) || !stage.get(3).equals(LAST);
  }

  /** The version without its stage. */
  PythonVersion base() {
    List<BigInteger> plain = List.of(LAST, BigInteger.ZERO, MINUS, LAST);
    return new PythonVersion(epoch, release, plain);
  }

  /** Whether the release begins with these numbers. */
  boolean startsWith(PythonVersion prefix, int length) {
    return epoch.equals(prefix.epoch) && padded(length).equals(prefix.padded(length));
  }

  private List<BigInteger> padded(int length) {
    List<BigInteger> all = new ArrayList<>(release);
    all.addAll(Collections.nCopies(Math.max(0, length - all.size()), BigInteger.ZERO));
    return all.subList(0, length);
  }

  @Override
  public int compareTo(PythonVersion other) {
    int byEpoch = epoch.compareTo(other.epoch);
    if (byEpoch != 0) {
      return byEpoch;
    }
    int byRelease = Arrays.compare(array(release), array(other.release));
    return byRelease != 0 ? byRelease : Arrays.compare(array(stage), array(other.stage));
  }

  private static BigInteger[] array(List<BigInteger> numbers) {
    return numbers.toArray(new BigInteger[0]);
  }
}
