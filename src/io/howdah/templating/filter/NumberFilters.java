package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyMath;
import io.howdah.templating.value.PyNumbers;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jinja's filters on numbers. */
final class NumberFilters {
  private static final List<String> SIZES = List.of("k", "M", "G", "T", "P", "E", "Z", "Y");

  private NumberFilters() {}

  static void register(Registry registry) {
    registry.filter(PyFilter.of("abs", (value, args, ctx) -> PyMath.abs(value)));
    registry.filter(
        PyFilter.of("int(default=0, base=10)", (value, args, ctx) -> whole(value, args)));
    registry.filter(PyFilter.of("float(default=0.0)", (value, args, ctx) -> real(value, args)));
    registry.filter(
        PyFilter.of(
            "round(precision=0, method='common')", (value, args, ctx) -> round(value, args)));
    registry.filter(
        PyFilter.of("filesizeformat(binary=False)", (value, args, ctx) -> size(value, args)));
  }

  private static @Nullable Object whole(@Nullable Object value, Bound args) {
    Args.defined(value);
    Object plain = PyText.plain(value);
    if (plain instanceof String text) {
      Object base = args.get("base");
      boolean usable = PyTypes.isInt(base) || base instanceof Boolean;
      Number found = usable ? NumberText.whole(text, args.integer("base")) : null;
      Double real = found == null ? NumberText.real(text) : null;
      return found != null ? found : real == null || real.isNaN() ? args.get(0) : truncate(real);
    }
    if (plain instanceof Double real) {
      return real.isNaN() ? args.get(0) : truncate(real);
    }
    return PyTypes.isNumber(plain) ? PyNumbers.normal(PyNumbers.big(plain)) : args.get(0);
  }

  /** Python's int(float). */
  static Number truncate(double value) {
    if (Double.isInfinite(value)) {
      throw new PyTypeException("OverflowError", "cannot convert float infinity to integer");
    }
    return PyNumbers.normal(new BigDecimal(value).toBigInteger());
  }

  private static @Nullable Object real(@Nullable Object value, Bound args) {
    Double found = real(value);
    return found == null ? args.get(0) : found;
  }

  /** Python's float(value), or null where it raises TypeError or ValueError. */
  static @Nullable Double real(@Nullable Object value) {
    Args.defined(value);
    if (PyText.plain(value) instanceof String text) {
      return NumberText.real(text);
    }
    return PyTypes.isNumber(value) ? (Double) PyNumbers.real(value) : null;
  }

  private static @Nullable Object round(@Nullable Object value, Bound args) {
    String method = PyText.str(args.get("method"));
    if (!List.of("common", "ceil", "floor").contains(method)) {
      throw new PyTypeException("FilterArgumentError", "method must be common, ceil or floor");
    }
    if (!method.equals("common")) {
      Object power = PyMath.pow(10L, args.get("precision"));
      Object whole = edge(Args.real(PyMath.mul(value, power)), method.equals("ceil"));
      return PyMath.div(whole, power);
    }
    Args.defined(value);
    if (!PyTypes.isNumber(value)) {
      throw PyTypeException.type(
          "type " + PyTypes.name(value) + " doesn't define __round__ method");
    }
    if (args.get("precision") == null) {
      return value instanceof Double real ? truncate(Math.rint(real)) : whole(value);
    }
    long digits = args.integer("precision");
    return value instanceof Double real
        ? (Object) rounded(real.doubleValue(), digits)
        : roundedInt(whole(value), digits);
  }

  private static Number whole(@Nullable Object value) {
    return PyNumbers.normal(PyNumbers.big(value));
  }

  private static Number edge(double value, boolean up) {
    return truncate(up ? Math.ceil(value) : Math.floor(value));
  }

  /** Python's round(float, digits): half to even on the exact value. */
  static double rounded(double value, long digits) {
    if (Double.isNaN(value) || Double.isInfinite(value) || digits > 400) {
      return value;
    }
    if (digits < -400) {
      return Math.copySign(0.0, value);
    }
    double made =
        new BigDecimal(value).setScale((int) digits, RoundingMode.HALF_EVEN).doubleValue();
    return made == 0 ? Math.copySign(0.0, value) : made;
  }

  private static Number roundedInt(Number value, long digits) {
    if (digits >= 0) {
      return value;
    }
    if (digits < -10_000) {
      return 0L;
    }
    BigInteger made =
        new BigDecimal(PyNumbers.big(value))
            .setScale((int) digits, RoundingMode.HALF_EVEN)
            .toBigInteger();
    return PyNumbers.normal(made);
  }

  private static String size(@Nullable Object value, Bound args) {
    double bytes = required(value);
    boolean binary = args.truth("binary");
    double base = binary ? 1024 : 1000;
    if (bytes == 1) {
      return "1 Byte";
    }
    if (bytes < base) {
      return truncate(bytes) + " Bytes";
    }
    for (int i = 0; ; i++) {
      double unit = Math.pow(base, i + 2);
      BigDecimal exact = BigDecimal.valueOf((long) base).pow(i + 2);
      if (new BigDecimal(bytes).compareTo(exact) < 0 || i == SIZES.size() - 1) {
        String letter = SIZES.get(i);
        String suffix = binary ? letter.toUpperCase(java.util.Locale.ROOT) + "iB" : letter + "B";
        return fixed(base * bytes / unit, 1) + " " + suffix;
      }
    }
  }

  private static double required(@Nullable Object value) {
    Double found = real(value);
    if (found != null) {
      return found;
    }
    if (PyText.plain(value) instanceof String text) {
      throw PyTypeException.value("could not convert string to float: " + PyText.repr(text));
    }
    throw PyTypeException.type(
        "float() argument must be a string or a real number, not '" + PyTypes.name(value) + "'");
  }

  /** Python's '%.Nf' % value. */
  static String fixed(double value, int digits) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    String text = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    return value < 0 && !text.startsWith("-") || 1 / value < 0 && value == 0 ? "-" + text : text;
  }
}
