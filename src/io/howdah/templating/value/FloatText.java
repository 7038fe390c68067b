package io.howdah.templating.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floats in the notations of Python's format: fixed, exponent, general. */
public final class FloatText {
  private FloatText() {}

  /** {@code format(value, '.3f')} without sign handling beyond a minus; finite or not. */
  public static String fixed(double value, int precision) {
    Bounds.text(precision);
    if (!Double.isFinite(value)) {
      return PyFloat.repr(value);
    }
    String digits =
        new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN).abs().toPlainString();
    return negative(value) ? "-" + digits : digits;
  }

  private static boolean negative(double value) {
    return value < 0 || value == 0 && 1 / value < 0;
  }

  /** {@code format(value, '.3e')}. */
  public static String exponent(double value, int precision) {
    Bounds.text(precision);
    if (!Double.isFinite(value)) {
      return PyFloat.repr(value);
    }
    BigDecimal rounded = rounded(value, precision + 1);
    String digits = digits(rounded, precision + 1);
    int power = value == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    String mantissa = precision == 0 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return (negative(value) ? "-" : "") + mantissa + power(power);
  }

  private static String power(int power) {
    String size = Integer.toString(Math.abs(power));
    return (power < 0 ? "e-" : "e+") + (size.length() < 2 ? "0" + size : size);
  }

  private static BigDecimal rounded(double value, int digits) {
    return new BigDecimal(value).abs().round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  private static String digits(BigDecimal rounded, int count) {
    String digits = rounded.unscaledValue().toString();
    return digits.length() >= count
        ? digits.substring(0, count)
        : digits + "0".repeat(count - digits.length());
  }

  /** {@code format(value, '.3g')}; {@code keepZeros} is the alternate form. */
  public static String general(double value, int precision, boolean keepZeros) {
    Bounds.text(precision);
    if (!Double.isFinite(value)) {
      return PyFloat.repr(value);
    }
    int digits = Math.max(1, precision);
    BigDecimal rounded = rounded(value, digits);
    int power = value == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    String made;
    if (power >= -4 && power < digits) {
      made = fixed(value, Math.max(0, digits - 1 - power));
      return keepZeros ? withPoint(made) : withoutZeros(made);
    }
    made = exponent(value, digits - 1);
    int at = made.indexOf('e');
    String mantissa = made.substring(0, at);
    return (keepZeros ? withPoint(mantissa) : withoutZeros(mantissa)) + made.substring(at);
  }

  private static String withPoint(String number) {
    return number.indexOf('.') < 0 ? number + "." : number;
  }

  private static String withoutZeros(String number) {
    if (number.indexOf('.') < 0) {
      return number;
    }
    String cut = number.replaceAll("0+$", "");
    return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
