package io.howdah.templating.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** What Python does with floats and Java does otherwise. */
final class PyFloats {
  private PyFloats() {}

  /** {@code left / right} of ints. */
  static double quotient(BigInteger left, BigInteger right) {
    if (left.bitLength() < 53 && right.bitLength() < 53) {
      return left.doubleValue() / right.doubleValue();
    }
    double made =
        new BigDecimal(left).divide(new BigDecimal(right), new MathContext(40)).doubleValue();
    if (Double.isInfinite(made)) {
      throw new PyTypeException("OverflowError", "integer division result too large for a float");
    }
    return made;
  }

  /** As C Python's float_floor_div: also right for infinities and zeros. */
  static double floor(double left, double right) {
    double rest = left % right;
    double quotient = (left - rest) / right;
    if (rest != 0 && right < 0 != rest < 0) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0.0, left / right);
    }
    double whole = Math.floor(quotient);
    return quotient - whole > 0.5 ? whole + 1 : whole;
  }

  /** {@code left % right}: the sign is the right one's. */
  static double mod(double left, double right) {
    double rest = left % right;
    if (rest == 0) {
      return Math.copySign(0.0, right);
    }
    return rest < 0 != right < 0 ? rest + right : rest;
  }

  /** {@code base ** exponent} where that is a real number. */
  static double power(double base, double exponent) {
    if (base == 0 && exponent < 0 && Double.isFinite(exponent)) {
      throw PyMath.zero("0.0 cannot be raised to a negative power");
    }
    if (Double.isInfinite(exponent) && !Double.isNaN(base)) {
      boolean grows = exponent > 0 == Math.abs(base) > 1;
      return Math.abs(base) == 1 ? 1 : grows ? Double.POSITIVE_INFINITY : 0;
    }
    if (base < 0 && exponent != Math.rint(exponent) && !Double.isNaN(exponent)) {
      throw PyTypeException.value("a negative number to a broken power is a complex number");
    }
    double made = base == 1 ? 1 : Math.pow(base, exponent);
    if (Double.isInfinite(made) && Double.isFinite(base) && Double.isFinite(exponent)) {
      throw new PyTypeException("OverflowError", "(34, 'Numerical result out of range')");
    }
    return made;
  }
}
