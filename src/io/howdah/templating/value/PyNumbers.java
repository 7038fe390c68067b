package io.howdah.templating.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Conversions and comparison of Python's numbers: int of any size, float, bool. */
public final class PyNumbers {
  private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private PyNumbers() {}

  /** An int as Long where it fits 64 bit, else BigInteger. */
  public static Number normal(BigInteger value) {
    if (value.compareTo(MIN) >= 0 && value.compareTo(MAX) <= 0) {
      return value.longValue();
    }
    return value;
  }

  /** An int or bool as BigInteger. */
  public static BigInteger big(@Nullable Object value) {
    if (value instanceof BigInteger big) {
      return big;
    }
    return BigInteger.valueOf(whole(value));
  }

  /** An int or bool that fits 64 bit as long. */
  static long whole(@Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return value instanceof Number number ? number.longValue() : 0;
  }

  /** Any number as double; an int too big for it is Python's OverflowError. */
  public static double real(@Nullable Object value) {
    if (value instanceof BigInteger big) {
      double made = big.doubleValue();
      if (Double.isInfinite(made)) {
        throw new PyTypeException("OverflowError", "int too large to convert to float");
      }
      return made;
    }
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** Whether the number is a float. */
  static boolean isReal(@Nullable Object value) {
    return value instanceof Double || value instanceof Float;
  }

  static boolean nonZero(Number number) {
    return number instanceof BigInteger big ? big.signum() != 0 : number.doubleValue() != 0;
  }

  static boolean equal(Object left, Object right) {
    if (left instanceof Long one && right instanceof Long other) {
      return one.longValue() == other.longValue();
    }
    if (isNan(left) || isNan(right)) {
      return false;
    }
    return compare(left, right) == 0;
  }

  private static boolean isNan(Object value) {
    return isReal(value) && Double.isNaN(real(value));
  }

  /** Exact order of two numbers; NaN counts as greater. */
  static int compare(Object left, Object right) {
    if (left instanceof BigInteger || right instanceof BigInteger) {
      return compareBig(left, right);
    }
    if (!isReal(left) && !isReal(right)) {
      return Long.compare(whole(left), whole(right));
    }
    double one = real(left);
    double other = real(right);
    boolean exact = Math.abs(one) < 9e15 && Math.abs(other) < 9e15;
    return exact ? (one < other ? -1 : one > other ? 1 : 0) : compareBig(left, right);
  }

  private static int compareBig(Object left, Object right) {
    if (isReal(left) && !Double.isFinite(real(left))
        || isReal(right) && !Double.isFinite(real(right))) {
      double one = left instanceof BigInteger big ? big.signum() : real(left);
      double other = right instanceof BigInteger big ? big.signum() : real(right);
      return Double.compare(one, other);
    }
    return decimal(left).compareTo(decimal(right));
  }

  private static BigDecimal decimal(Object value) {
    return isReal(value) ? new BigDecimal(real(value)) : new BigDecimal(big(value));
  }

  /** One Java object for all numbers that are equal in Python. */
  static Object canonical(Object value) {
    if (!isReal(value)) {
      return normal(big(value));
    }
    double number = real(value);
    if (number != Math.rint(number) || Double.isInfinite(number)) {
      return number;
    }
    return normal(new BigDecimal(number).toBigInteger());
  }
}
