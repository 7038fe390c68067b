package io.howdah.templating.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's arithmetic operators. Undefined operands throw; wrong types are a TypeError. */
public final class PyMath {
  private PyMath() {}

  /** {@code left + right}. */
  public static @Nullable Object add(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Long one && right instanceof Long other) {
      long sum = one + other;
      boolean overflow = ((one ^ sum) & (other ^ sum)) < 0;
      return overflow ? PyNumbers.big(one).add(PyNumbers.big(other)) : (Object) sum;
    }
    if (PyTypes.isNumber(left) && PyTypes.isNumber(right)) {
      return real(left, right)
          ? (Object) (PyNumbers.real(left) + PyNumbers.real(right))
          : PyNumbers.normal(PyNumbers.big(left).add(PyNumbers.big(right)));
    }
    Object joined = Concatenation.add(left, right);
    return joined != PyObject.MISSING ? joined : timesOrFail("+", left, right);
  }

  /** {@code left - right}. */
  public static @Nullable Object sub(@Nullable Object left, @Nullable Object right) {
    if (PyTypes.isNumber(left) && PyTypes.isNumber(right)) {
      return real(left, right)
          ? (Object) (PyNumbers.real(left) - PyNumbers.real(right))
          : PyNumbers.normal(PyNumbers.big(left).subtract(PyNumbers.big(right)));
    }
    boolean keyed = right instanceof PyView other && !other.isValues() && isIterable(left);
    if (left instanceof java.util.Set<?>
        || left instanceof PyView view && !view.isValues()
        || keyed) {
      java.util.Set<@Nullable Object> made = new java.util.LinkedHashSet<>(PyOps.list(left));
      java.util.Iterator<@Nullable Object> gone = PyOps.iterate(right);
      if (!made.isEmpty()) {
        List<@Nullable Object> all = new ArrayList<>();
        gone.forEachRemaining(all::add);
        made.removeIf(item -> PyOps.contains(all, item));
      }
      return made;
    }
    return timesOrFail("-", left, right);
  }

  /** {@code left * right}. */
  public static @Nullable Object mul(@Nullable Object left, @Nullable Object right) {
    if (PyTypes.isNumber(left) && PyTypes.isNumber(right)) {
      if (real(left, right)) {
        return PyNumbers.real(left) * PyNumbers.real(right);
      }
      BigInteger one = PyNumbers.big(left);
      BigInteger other = PyNumbers.big(right);
      Bounds.bits((long) one.bitLength() + other.bitLength());
      return PyNumbers.normal(one.multiply(other));
    }
    Object repeated = Concatenation.repeat(left, right);
    return repeated != PyObject.MISSING ? repeated : timesOrFail("*", left, right);
  }

  /** {@code left / right}: always a float. */
  public static @Nullable Object div(@Nullable Object left, @Nullable Object right) {
    if (!PyTypes.isNumber(left) || !PyTypes.isNumber(right)) {
      return timesOrFail("/", left, right);
    }
    if (real(left, right)) {
      double by = PyNumbers.real(right);
      if (by == 0) {
        throw zero("float division by zero");
      }
      return PyNumbers.real(left) / by;
    }
    BigInteger by = PyNumbers.big(right);
    if (by.signum() == 0) {
      throw zero("division by zero");
    }
    return PyFloats.quotient(PyNumbers.big(left), by);
  }

  /** {@code left // right}. */
  public static @Nullable Object floordiv(@Nullable Object left, @Nullable Object right) {
    if (!PyTypes.isNumber(left) || !PyTypes.isNumber(right)) {
      return timesOrFail("//", left, right);
    }
    if (real(left, right)) {
      double by = PyNumbers.real(right);
      if (by == 0) {
        throw zero("float floor division by zero");
      }
      return PyFloats.floor(PyNumbers.real(left), by);
    }
    BigInteger by = PyNumbers.big(right);
    if (by.signum() == 0) {
      throw zero("integer division or modulo by zero");
    }
    BigInteger[] parts = PyNumbers.big(left).divideAndRemainder(by);
    boolean down = parts[1].signum() != 0 && parts[1].signum() != by.signum();
    return PyNumbers.normal(down ? parts[0].subtract(BigInteger.ONE) : parts[0]);
  }

  /** {@code left % right}: numbers, or printf-like formatting of text. */
  public static @Nullable Object mod(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Markup markup) {
      return new Markup(PercentFormat.formatEscaped(markup.text(), right));
    }
    if (PyTypes.isText(left)) {
      return PercentFormat.format(PyText.str(left), right);
    }
    if (!PyTypes.isNumber(left) || !PyTypes.isNumber(right)) {
      return timesOrFail("%", left, right);
    }
    if (real(left, right)) {
      double by = PyNumbers.real(right);
      if (by == 0) {
        throw zero("float modulo");
      }
      return PyFloats.mod(PyNumbers.real(left), by);
    }
    BigInteger by = PyNumbers.big(right);
    if (by.signum() == 0) {
      throw zero("integer modulo by zero");
    }
    BigInteger rest = PyNumbers.big(left).mod(by.abs());
    boolean shift = by.signum() < 0 && rest.signum() != 0;
    return PyNumbers.normal(shift ? rest.add(by) : rest);
  }

  /** {@code left ** right}. */
  public static @Nullable Object pow(@Nullable Object left, @Nullable Object right) {
    if (!PyTypes.isNumber(left) || !PyTypes.isNumber(right)) {
      return timesOrFail("** or pow()", left, right);
    }
    if (real(left, right) || PyNumbers.big(right).signum() < 0) {
      return PyFloats.power(PyNumbers.real(left), PyNumbers.real(right));
    }
    BigInteger base = PyNumbers.big(left);
    BigInteger exponent = PyNumbers.big(right);
    if (base.abs().compareTo(BigInteger.ONE) > 0) {
      Bounds.bits(exponent.bitLength() > 31 ? -1 : base.abs().bitLength() * exponent.longValue());
      return PyNumbers.normal(base.pow(exponent.intValue()));
    }
    boolean odd = exponent.testBit(0);
    return PyNumbers.normal(exponent.signum() == 0 ? BigInteger.ONE : odd ? base : base.abs());
  }

  /** {@code -value}. */
  public static @Nullable Object neg(@Nullable Object value) {
    if (value instanceof Long number && number != Long.MIN_VALUE) {
      return -number;
    }
    if (PyNumbers.isReal(value)) {
      return -PyNumbers.real(value);
    }
    if (PyTypes.isNumber(value)) {
      return PyNumbers.normal(PyNumbers.big(value).negate());
    }
    if (value instanceof java.time.Duration duration) {
      return duration.negated();
    }
    throw unary("-", value);
  }

  /** {@code +value}. */
  public static @Nullable Object pos(@Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1L : 0L;
    }
    if (PyTypes.isNumber(value) || value instanceof java.time.Duration) {
      return value;
    }
    throw unary("+", value);
  }

  /** Python's abs. */
  public static @Nullable Object abs(@Nullable Object value) {
    if (PyNumbers.isReal(value)) {
      return Math.abs(PyNumbers.real(value));
    }
    if (PyTypes.isNumber(value)) {
      return PyNumbers.normal(PyNumbers.big(value).abs());
    }
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    throw PyTypeException.type("bad operand type for abs(): '" + PyTypes.name(value) + "'");
  }

  /** Python's sum of a list: start + first + second... */
  public static @Nullable Object sum(
      List<? extends @Nullable Object> items, @Nullable Object start) {
    if (PyTypes.isList(start)) {
      List<@Nullable Object> joined = new ArrayList<>(PyOps.list(start));
      for (Object item : items) {
        if (!PyTypes.isList(item)) {
          return add(joined, item);
        }
        joined.addAll(PyOps.list(item));
      }
      return joined;
    }
    Object total = start;
    for (Object item : items) {
      total = add(total, item);
    }
    return total;
  }

  private static boolean isIterable(@Nullable Object value) {
    return value instanceof Iterable<?>
        || value instanceof java.util.Map<?, ?>
        || PyTypes.isText(value);
  }

  private static boolean real(@Nullable Object left, @Nullable Object right) {
    return PyNumbers.isReal(left) || PyNumbers.isReal(right);
  }

  static PyTypeException zero(String message) {
    return new PyTypeException("ZeroDivisionError", message);
  }

  private static RuntimeException unary(String operator, @Nullable Object value) {
    if (value instanceof Undefined undefined) {
      return undefined.error();
    }
    return PyTypeException.type(
        "bad operand type for unary " + operator + ": '" + PyTypes.name(value) + "'");
  }

  private static Object timesOrFail(
      String operator, @Nullable Object left, @Nullable Object right) {
    if (left instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (right instanceof Undefined undefined) {
      throw undefined.error();
    }
    Object made = PyTime.arithmetic(operator, left, right);
    if (made != null) {
      return made;
    }
    throw PyTypeException.type(
        "unsupported operand type(s) for "
            + operator
            + ": '"
            + PyTypes.name(left)
            + "' and '"
            + PyTypes.name(right)
            + "'");
  }
}
