package io.howdah.templating.filter;

import io.howdah.templating.value.PyNumbers;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's int(text, base) and float(text). */
final class NumberText {
  private static final Pattern REAL =
      Pattern.compile(
          "[+-]?(?:(?:\\d+(?:_\\d+)*)?\\.(?:\\d+(?:_\\d+)*)?|\\d+(?:_\\d+)*)"
              + "(?:[eE][+-]?\\d+(?:_\\d+)*)?");
  private static final Pattern SPECIAL =
      Pattern.compile("([+-]?)(inf|infinity|nan)", Pattern.CASE_INSENSITIVE);
  private static final String PREFIXES = "0b0o0x";

  private NumberText() {}

  /** The number, or null where Python raises ValueError. */
  static @Nullable Number whole(String text, long base) {
    String rest = ascii(text);
    if (rest.isEmpty() || base != 0 && (base < 2 || base > 36)) {
      return null;
    }
    boolean negative = rest.charAt(0) == '-';
    if (negative || rest.charAt(0) == '+') {
      rest = rest.substring(1);
    }
    int radix = (int) base;
    int prefix = prefix(rest, base);
    if (prefix > 0) {
      radix = prefix;
      rest = rest.substring(rest.startsWith("_", 2) ? 3 : 2);
    } else if (base == 0) {
      radix = 10;
      if (rest.matches("0[0_]*[1-9].*")) {
        return null;
      }
    }
    return digits(rest, radix, negative);
  }

  private static int prefix(String text, long base) {
    int at =
        text.length() < 3 ? -1 : PREFIXES.indexOf(text.substring(0, 2).toLowerCase(Locale.ROOT));
    int radix = at < 0 || at % 2 != 0 ? 0 : new int[] {2, 8, 16}[at / 2];
    return base == 0 || base == radix ? radix : 0;
  }

  private static @Nullable Number digits(String text, int radix, boolean negative) {
    if (text.isEmpty() || text.startsWith("_") || text.endsWith("_") || text.contains("__")) {
      return null;
    }
    String plain = text.replace("_", "");
    boolean valid = plain.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
    if (!valid || plain.length() > 4300 && Integer.bitCount(radix) != 1) {
      return null;
    }
    BigInteger value = new BigInteger(plain, radix);
    return PyNumbers.normal(negative ? value.negate() : value);
  }

  /** The number, or null where Python raises ValueError. */
  static @Nullable Double real(String text) {
    String plain = ascii(text);
    var special = SPECIAL.matcher(plain);
    if (special.matches()) {
      double value =
          special.group(2).equalsIgnoreCase("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
      return special.group(1).equals("-") ? -value : value;
    }
    boolean valid = REAL.matcher(plain).matches() && plain.matches("[+-]?\\.?\\d.*");
    return valid ? Double.valueOf(plain.replace("_", "")) : null;
  }

  /** Without surrounding white space, decimal digits of all scripts as ASCII. */
  private static String ascii(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                out.appendCodePoint(
                    Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                        ? '0' + Character.digit(c, 10)
                        : c));
    return PyLines.strip(out.toString());
  }
}
