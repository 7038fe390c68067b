package io.howdah.templating.value;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python's {@code ==}. */
final class Equality {
  private Equality() {}

  static boolean equal(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Undefined || right instanceof Undefined) {
      return undefined(left, right);
    }
    if (left instanceof String && right instanceof String) {
      return left.equals(right);
    }
    if (left == null || right == null) {
      return left == right;
    }
    return PyTypes.isNumber(left) && PyTypes.isNumber(right)
        ? PyNumbers.equal(left, right)
        : values(left, right);
  }

  private static boolean undefined(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Undefined undefined && !undefined.isLenient()) {
      throw undefined.error();
    }
    if (right instanceof Undefined undefined && !undefined.isLenient()) {
      throw undefined.error();
    }
    return left instanceof Undefined && right instanceof Undefined;
  }

  private static boolean values(Object left, Object right) {
    if (PyTypes.isText(left)) {
      return PyTypes.isText(right) && left.toString().equals(right.toString());
    }
    if (left instanceof Map<?, ?> map) {
      return right instanceof Map<?, ?> other && maps(map, other);
    }
    if (left instanceof PyRange || left instanceof PyView || left instanceof Set<?>) {
      return sets(left, right);
    }
    if (left instanceof List<?> list) {
      return right instanceof List<?> other
          && PyTypes.name(left).equals(PyTypes.name(right))
          && lists(list, other);
    }
    if (left instanceof byte[] bytes) {
      return right instanceof byte[] other && java.util.Arrays.equals(bytes, other);
    }
    return PyTime.isTime(left) ? PyTime.equal(left, right) : Objects.equals(left, right);
  }

  private static boolean lists(List<?> left, List<?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    Iterator<?> other = right.iterator();
    for (Object item : left) {
      Object match = other.next();
      if (item != match && !equal(item, match)) {
        return false;
      }
    }
    return true;
  }

  private static boolean maps(Map<?, ?> left, Map<?, ?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (Map.Entry<?, ?> entry : left.entrySet()) {
      Object match = PyAccess.find(right, entry.getKey());
      if (match == PyObject.MISSING
          || match != entry.getValue() && !equal(entry.getValue(), match)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isValues(Object value) {
    return value instanceof PyView view && view.isValues();
  }

  /** Sets and key views compare by members; ranges by numbers; the rest by identity. */
  private static boolean sets(Object left, Object right) {
    if (left == right || left.equals(right)) {
      return true;
    }
    if (isValues(left) || isValues(right)) {
      return false;
    }
    boolean comparable = right instanceof Set<?> || right instanceof PyView;
    return comparable
        && !(left instanceof PyRange)
        && ((Collection<?>) left).size() == ((Collection<?>) right).size()
        && ((Collection<?>) left).stream().allMatch(item -> PyOps.contains(right, item));
  }
}
