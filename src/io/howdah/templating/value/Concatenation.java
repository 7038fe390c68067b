package io.howdah.templating.value;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code +} and {@code *} of texts, lists, tuples and bytes. */
final class Concatenation {
  private Concatenation() {}

  /** The sum, or MISSING where these types have none. */
  static @Nullable Object add(@Nullable Object left, @Nullable Object right) {
    if (right instanceof Undefined) {
      return PyObject.MISSING;
    }
    if (left != null && PyTypes.isText(left)) {
      return text(left, right);
    }
    if (left instanceof List<?> one && !(left instanceof PyRange)) {
      return lists(one, right);
    }
    if (left instanceof byte[] one && right instanceof byte[] other) {
      byte[] made = java.util.Arrays.copyOf(one, one.length + other.length);
      System.arraycopy(other, 0, made, one.length, other.length);
      return made;
    }
    return PyObject.MISSING;
  }

  private static Object text(Object left, @Nullable Object right) {
    if (right == null || !PyTypes.isText(right)) {
      throw PyTypeException.type(
          "can only concatenate str (not \"" + PyTypes.name(right) + "\") to str");
    }
    if (left instanceof Markup || right instanceof Markup) {
      return new Markup(Markup.escape(left).text() + Markup.escape(right).text());
    }
    Bounds.text((long) left.toString().length() + right.toString().length());
    return left.toString() + right;
  }

  private static Object lists(List<?> left, @Nullable Object right) {
    boolean tuple = left instanceof PyTuple;
    boolean fits = tuple == (right instanceof PyTuple) && !(right instanceof PyRange);
    if (!fits || !(right instanceof List<?> other)) {
      String type = PyTypes.name(left);
      throw PyTypeException.type(
          "can only concatenate " + type + " (not \"" + PyTypes.name(right) + "\") to " + type);
    }
    Bounds.items((long) left.size() + other.size());
    List<@Nullable Object> made = new ArrayList<>(left.size() + other.size());
    made.addAll(left);
    made.addAll(other);
    return tuple ? PyTuple.copyOf(made) : made;
  }

  /** The repetition, or MISSING where these types have none. */
  static @Nullable Object repeat(@Nullable Object left, @Nullable Object right) {
    if (isCount(right) && isRepeatable(left)) {
      return repeated(left, times(right));
    }
    if (isCount(left) && isRepeatable(right)) {
      return repeated(right, times(left));
    }
    if (isRepeatable(left) && !(right instanceof Undefined)
        || isRepeatable(right) && !(left instanceof Undefined)) {
      Object by = isRepeatable(left) ? right : left;
      throw PyTypeException.type(
          "can't multiply sequence by non-int of type '" + PyTypes.name(by) + "'");
    }
    return PyObject.MISSING;
  }

  private static boolean isCount(@Nullable Object value) {
    return PyTypes.isInt(value) || value instanceof Boolean;
  }

  private static boolean isRepeatable(@Nullable Object value) {
    return PyTypes.isText(value)
        || value instanceof byte[]
        || value instanceof List<?> && !(value instanceof PyRange);
  }

  private static long times(@Nullable Object count) {
    if (count instanceof BigInteger) {
      throw new PyTypeException("OverflowError", "cannot fit 'int' into an index-sized integer");
    }
    return PyNumbers.whole(count);
  }

  private static Object repeated(@Nullable Object value, long times) {
    if (value instanceof Markup markup) {
      return new Markup(PyStrings.repeat(markup.text(), times));
    }
    if (value instanceof byte[] bytes) {
      String latin = new String(bytes, StandardCharsets.ISO_8859_1);
      return PyStrings.repeat(latin, times).getBytes(StandardCharsets.ISO_8859_1);
    }
    if (!(value instanceof List<?> items)) {
      return PyStrings.repeat(PyText.str(value), times);
    }
    if (items.isEmpty() || times <= 0) {
      return items instanceof PyTuple ? PyTuple.EMPTY : new ArrayList<@Nullable Object>();
    }
    Bounds.items(times > Bounds.MAX_ITEMS ? times : times * items.size());
    List<@Nullable Object> made = new ArrayList<>((int) times * items.size());
    for (long i = 0; i < times; i++) {
      made.addAll(items);
    }
    return items instanceof PyTuple ? PyTuple.copyOf(made) : made;
  }
}
