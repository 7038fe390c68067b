package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ansible's log, pow, root. */
final class MathFilters {
  private MathFilters() {}

  static void register(Registry registry) {
    registry.filter(
        PyFilter.of(
            "log(base=2.718281828459045)",
            (value, args, ctx) -> typed("log", () -> log(value, args.get("base")))));
    registry.filter(
        PyFilter.of(
            "pow(y)",
            (value, args, ctx) ->
                typed("pow", () -> pow(Args.real(value), Args.real(args.get("y"))))));
    registry.filter(PyFilter.of("root(base=2)", (value, args, ctx) -> root(value, args)));
  }

  private static Object typed(String filter, Supplier<Object> body) {
    try {
      return body.get();
    } catch (PyTypeException e) {
      throw e.pythonType().equals("TypeError") ? wrapped(filter, e) : e;
    }
  }

  private static PyTypeException wrapped(String filter, PyTypeException e) {
    return new PyTypeException(
        "AnsibleFilterTypeError", filter + "() can only be used on numbers: " + e.getMessage(), e);
  }

  private static Object log(@Nullable Object value, @Nullable Object base) {
    if (PyOps.equal(base, 10L)) {
      return value instanceof BigInteger big && huge(big)
          ? log(big) / Math.log(10)
          : Math.log10(positive(Args.real(value)));
    }
    double top = natural(value);
    double bottom = natural(base);
    if (bottom == 0) {
      throw new PyTypeException("ZeroDivisionError", "float division by zero");
    }
    return top / bottom;
  }

  private static double natural(@Nullable Object value) {
    return value instanceof BigInteger big && huge(big)
        ? log(big)
        : Math.log(positive(Args.real(value)));
  }

  private static boolean huge(BigInteger value) {
    return Double.isInfinite(value.doubleValue());
  }

  /** Of ints that no double can hold. */
  private static double log(BigInteger value) {
    int bits = value.bitLength();
    double mantissa =
        new BigDecimal(value)
            .divide(new BigDecimal(BigInteger.ONE.shiftLeft(bits)), MathContext.DECIMAL128)
            .doubleValue();
    return Math.log(positive(mantissa)) + bits * Math.log(2);
  }

  private static double positive(double number) {
    if (number <= 0) {
      throw PyTypeException.value("math domain error");
    }
    return number;
  }

  private static Object pow(double base, double exponent) {
    boolean broken = base < 0 && Double.isFinite(base) && exponent != Math.rint(exponent);
    if (broken || base == 0 && exponent < 0) {
      throw PyTypeException.value("math domain error");
    }
    double made = base == 1 ? 1 : Math.pow(base, exponent);
    if (Double.isInfinite(made) && Double.isFinite(base) && Double.isFinite(exponent)) {
      throw new PyTypeException("OverflowError", "math range error");
    }
    return made;
  }

  private static Object root(@Nullable Object value, Bound args) {
    try {
      Object base = args.get("base");
      if (PyOps.equal(base, 2L)) {
        return sqrt(Args.real(value));
      }
      double number = Args.real(value);
      Double of = NumberFilters.real(base);
      if (of == null) {
        throw PyTypeException.value("could not convert string to float: " + PyText.repr(base));
      }
      if (of == 0) {
        throw new PyTypeException("ZeroDivisionError", "float division by zero");
      }
      return pow(number, 1.0 / of);
    } catch (PyTypeException e) {
      boolean wrap = e.pythonType().equals("TypeError") || e.pythonType().equals("ValueError");
      throw wrap ? wrapped("root", e) : e;
    }
  }

  private static double sqrt(double number) {
    if (number < 0) {
      throw PyTypeException.value("math domain error");
    }
    return Math.sqrt(number);
  }
}
