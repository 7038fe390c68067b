package io.howdah.templating.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Attributes and methods of int, float and bool. */
final class NumberMethods {
  private static final MethodTable<Object> INTS =
      new MethodTable<>()
          .add("bit_length", (self, args) -> (long) PyNumbers.big(self).abs().bitLength())
          .add("bit_count", (self, args) -> (long) PyNumbers.big(self).abs().bitCount())
          .add("conjugate", (self, args) -> PyNumbers.normal(PyNumbers.big(self)))
          .add("as_integer_ratio", (self, args) -> PyTuple.of(self, 1L))
          .add("__abs__", (self, args) -> PyMath.abs(self));

  private static final MethodTable<Object> FLOATS =
      new MethodTable<>()
          .add("is_integer", (self, args) -> isWhole(PyNumbers.real(self)))
          .add("conjugate", (self, args) -> self)
          .add("as_integer_ratio", (self, args) -> ratio(PyNumbers.real(self)))
          .add("hex", (self, args) -> hex(PyNumbers.real(self)))
          .add("__abs__", (self, args) -> PyMath.abs(self));

  private NumberMethods() {}

  static @Nullable Object of(Object number, String name) {
    boolean real = PyNumbers.isReal(number);
    return switch (name) {
      case "real" -> real ? number : PyNumbers.normal(PyNumbers.big(number));
      case "imag" -> real ? (Object) 0.0 : (Object) 0L;
      case "numerator" -> real ? null : PyNumbers.normal(PyNumbers.big(number));
      case "denominator" -> real ? null : (Object) 1L;
      default -> (real ? FLOATS : INTS).of(number, name);
    };
  }

  private static boolean isWhole(double value) {
    return Double.isFinite(value) && value == Math.rint(value);
  }

  /** As Python writes it: thirteen digits after the point and a signed exponent. */
  private static String hex(double value) {
    if (!Double.isFinite(value)) {
      return PyFloat.repr(value);
    }
    String java = Double.toHexString(value);
    int exponent = java.indexOf('p');
    String body = java.substring(0, exponent);
    boolean zero = value == 0;
    int digits = body.length() - body.indexOf('.') - 1;
    String filled = zero ? body : body + "0".repeat(13 - digits);
    String power = java.substring(exponent + 1);
    return filled + "p" + (power.startsWith("-") ? power : "+" + power);
  }

  private static Object ratio(double value) {
    if (!Double.isFinite(value)) {
      throw new PyTypeException("OverflowError", "cannot convert Infinity to integer ratio");
    }
    BigDecimal exact = new BigDecimal(value);
    BigInteger divisor = BigInteger.TEN.pow(Math.max(0, exact.scale()));
    BigInteger whole = exact.multiply(new BigDecimal(divisor)).toBigIntegerExact();
    BigInteger shared = whole.gcd(divisor);
    return PyTuple.of(
        PyNumbers.normal(whole.divide(shared)), PyNumbers.normal(divisor.divide(shared)));
  }
}
