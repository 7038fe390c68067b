package io.howdah.templating.value;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call's arguments bound to declared parameters; those not given have their defaults. */
public final class Bound {
  /** What {@code *rest} and {@code **named} took. */
  record Spare(List<@Nullable Object> rest, Map<String, @Nullable Object> named) {}

  private final Signature signature;
  private final @Nullable Object[] values;
  private final boolean[] given;
  private final Spare spare;

  Bound(Signature signature, @Nullable Object[] values, boolean[] given, Spare spare) {
    this.signature = signature;
    this.values = values;
    this.given = given;
    this.spare = spare;
  }

  /** The argument or its default. */
  public @Nullable Object get(String parameter) {
    return values[signature.indexOf(parameter)];
  }

  /** The argument by position in the declaration, from 0. */
  public @Nullable Object get(int position) {
    return values[position];
  }

  /** Whether the caller gave it. */
  public boolean given(String parameter) {
    return given[signature.indexOf(parameter)];
  }

  /** What {@code *rest} took. */
  public List<@Nullable Object> rest() {
    return spare.rest();
  }

  /** What {@code **named} took, in the order written. */
  public Map<String, @Nullable Object> named() {
    return spare.named();
  }

  /** A text argument as it is; anything else is Python's TypeError. */
  public String text(String parameter) {
    Object value = PyText.plain(get(parameter));
    if (value instanceof String text) {
      return text;
    }
    throw wrongType(parameter, "str");
  }

  /** A text argument or null where it is None. */
  public @Nullable String textOrNone(String parameter) {
    return get(parameter) == null ? null : text(parameter);
  }

  /** An argument made text as Python's str does. */
  public String str(String parameter) {
    return PyText.str(get(parameter));
  }

  /** Whether the argument is true in Python's sense. */
  public boolean truth(String parameter) {
    return PyOps.truthy(get(parameter));
  }

  /** A whole number (bool counts); anything else is Python's TypeError. */
  public long integer(String parameter) {
    Object value = get(parameter);
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    if (value instanceof BigInteger big) {
      return big.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    if (value instanceof Number number && !(value instanceof Double)) {
      return number.longValue();
    }
    if (value instanceof Undefined undefined && !undefined.isLenient()) {
      throw undefined.error();
    }
    throw PyTypeException.type(
        "'" + PyTypes.name(value) + "' object cannot be interpreted as an integer");
  }

  private PyTypeException wrongType(String parameter, String wanted) {
    Object value = get(parameter);
    if (value instanceof Undefined undefined) {
      undefined.fail();
    }
    return PyTypeException.type(
        signature.name()
            + "() argument '"
            + parameter
            + "' must be "
            + wanted
            + ", not "
            + PyTypes.name(value));
  }
}
