package io.howdah.yaml;

import java.math.BigInteger;
import java.util.Locale;

/** YAML 1.1's ways to write a number. */
final class Numbers {
  private static final BigInteger SIXTY = BigInteger.valueOf(60);

  private Numbers() {}

  /** An integer: decimal, 0b, 0 (octal), 0x or base 60. Throws NumberFormatException. */
  static Object parseInt(String written) {
    String text = written.replace("_", "");
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    BigInteger size = magnitude(digits);
    return narrow(negative ? size.negate() : size);
  }

  private static BigInteger magnitude(String digits) {
    if (digits.equals("0")) {
      return BigInteger.ZERO;
    }
    if (digits.startsWith("0b")) {
      return new BigInteger(digits.substring(2), 2);
    }
    if (digits.startsWith("0x")) {
      return new BigInteger(digits.substring(2), 16);
    }
    if (digits.startsWith("0")) {
      return new BigInteger(digits, 8);
    }
    return digits.indexOf(':') < 0 ? new BigInteger(digits) : sexagesimal(digits);
  }

  private static BigInteger sexagesimal(String digits) {
    BigInteger sum = BigInteger.ZERO;
    for (String part : digits.split(":")) {
      sum = sum.multiply(SIXTY).add(new BigInteger(part));
    }
    return sum;
  }

  /** A Long where the number fits. */
  static Object narrow(BigInteger number) {
    return number.bitLength() < 64 ? (Object) number.longValue() : number;
  }

  /** A float: decimal, base 60, infinity or not a number. Throws NumberFormatException. */
  static Double parseFloat(String written) {
    String text = written.replace("_", "").toLowerCase(Locale.ROOT);
    int sign = text.startsWith("-") ? -1 : 1;
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (digits.equals(".inf")) {
      return sign * Double.POSITIVE_INFINITY;
    }
    if (digits.equals(".nan")) {
      return Double.NaN;
    }
    return sign * (digits.indexOf(':') < 0 ? Double.parseDouble(digits) : sixty(digits));
  }

  private static double sixty(String digits) {
    double sum = 0;
    for (String part : digits.split(":")) {
      sum = sum * 60 + Double.parseDouble(part);
    }
    return sum;
  }
}
