package io.howdah.templating.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Python's {@code < <= > >=} and a stable sort that needs only {@code <}. */
final class Ordering {
  private Ordering() {}

  static boolean holds(@Nullable Object left, @Nullable Object right, String operator) {
    if (isNan(left) && PyTypes.isNumber(right) || isNan(right) && PyTypes.isNumber(left)) {
      return false;
    }
    if (left instanceof Collection<?> one
        && right instanceof Collection<?> other
        && isSet(one)
        && isSet(other)) {
      return subset(one, other, operator);
    }
    int order = compare(left, right, operator);
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private static boolean isNan(@Nullable Object value) {
    return value instanceof Double number && number.isNaN();
  }

  private static boolean isSet(@Nullable Object value) {
    return value instanceof java.util.Set<?> || value instanceof PyView;
  }

  private static boolean subset(Collection<?> left, Collection<?> right, String operator) {
    if (operator.startsWith(">")) {
      return subset(right, left, operator.replace('>', '<'));
    }
    boolean strict = operator.equals("<");
    return left.stream().allMatch(item -> PyOps.contains(right, item))
        && (!strict || left.size() < right.size());
  }

  static int compare(@Nullable Object left, @Nullable Object right, String operator) {
    if (left instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (right instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (left == null || right == null) {
      return others(left, right, operator);
    }
    if (PyTypes.isNumber(left) && PyTypes.isNumber(right)) {
      return PyNumbers.compare(left, right);
    }
    if (PyTypes.isText(left) && PyTypes.isText(right)) {
      return PyStrings.compare(left.toString(), right.toString());
    }
    if (left instanceof List<?> one
        && right instanceof List<?> other
        && PyTypes.name(left).equals(PyTypes.name(right))
        && !(left instanceof PyRange)) {
      return lists(one, other, operator);
    }
    return others(left, right, operator);
  }

  private static int others(@Nullable Object left, @Nullable Object right, String operator) {
    if (left instanceof byte[] one && right instanceof byte[] other) {
      return Arrays.compareUnsigned(one, other);
    }
    Integer order = PyTime.compare(left, right);
    if (order != null) {
      return order;
    }
    throw PyTypeException.type(
        "'"
            + operator
            + "' not supported between instances of '"
            + PyTypes.name(left)
            + "' and '"
            + PyTypes.name(right)
            + "'");
  }

  private static int lists(List<?> left, List<?> right, String operator) {
    Iterator<?> others = right.iterator();
    for (Object item : left) {
      if (!others.hasNext()) {
        return 1;
      }
      Object other = others.next();
      if (item != other && !Equality.equal(item, other)) {
        return compare(item, other, operator);
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  /** One item with its key. */
  private record Keyed(@Nullable Object key, @Nullable Object item) {}

  static List<@Nullable Object> sorted(
      List<? extends @Nullable Object> items, Function<@Nullable Object, @Nullable Object> key) {
    Keyed[] keyed = new Keyed[items.size()];
    int at = 0;
    for (Object item : items) {
      keyed[at++] = new Keyed(key.apply(item), item);
    }
    mergeSort(keyed, new Keyed[keyed.length], 0, keyed.length);
    List<@Nullable Object> made = new ArrayList<>(keyed.length);
    for (Keyed one : keyed) {
      made.add(one.item());
    }
    return made;
  }

  private static void mergeSort(Keyed[] items, Keyed[] spare, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    mergeSort(items, spare, from, middle);
    mergeSort(items, spare, middle, to);
    System.arraycopy(items, from, spare, from, to - from);
    int left = from;
    int right = middle;
    for (int at = from; at < to; at++) {
      boolean takeRight =
          left >= middle || right < to && holds(spare[right].key(), spare[left].key(), "<");
      items[at] = takeRight ? spare[right++] : spare[left++];
    }
  }
}
