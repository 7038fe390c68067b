package io.howdah.templating.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Python's repr of floats: the shortest digits that read back as the same number. */
public final class PyFloat {
  private static final double EXACT = 1e15;
  private static final double SUBNORMAL = 2.3e-308;

  private PyFloat() {}

  /** Python's repr and str of a float. */
  public static String repr(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    if (value == Math.rint(value) && Math.abs(value) < EXACT) {
      return (long) value + ".0";
    }
    return layout(shortest(value));
  }

  /** The shortest decimal that reads back as this number, without trailing zeros. */
  static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    int first = Math.abs(value) < SUBNORMAL ? 1 : 15;
    for (int digits = first; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  private static String layout(BigDecimal decimal) {
    String digits = decimal.unscaledValue().abs().toString();
    int point = digits.length() - decimal.scale();
    String sign = decimal.signum() < 0 ? "-" : "";
    if (point > 16 || point < -3) {
      return sign + scientific(digits, point - 1);
    }
    if (point <= 0) {
      return sign + "0." + "0".repeat(-point) + digits;
    }
    if (point >= digits.length()) {
      return sign + digits + "0".repeat(point - digits.length()) + ".0";
    }
    return sign + digits.substring(0, point) + "." + digits.substring(point);
  }

  private static String scientific(String digits, int exponent) {
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String size = Integer.toString(Math.abs(exponent));
    String padded = size.length() < 2 ? "0" + size : size;
    return mantissa + (exponent < 0 ? "e-" : "e+") + padded;
  }
}
