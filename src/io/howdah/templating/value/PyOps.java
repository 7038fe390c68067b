package io.howdah.templating.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python's built-in operations on any value: truth, comparison, membership, iteration, length. */
public final class PyOps {
  private PyOps() {}

  /** Python's bool(value); undefined throws. */
  public static boolean truthy(@Nullable Object value) {
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    if (value instanceof PyObject object) {
      return object.pyTruth();
    }
    if (value instanceof Number number) {
      return PyNumbers.nonZero(number);
    }
    if (PyTypes.isText(value)) {
      return !value.toString().isEmpty();
    }
    if (value instanceof Map<?, ?> map) {
      return !map.isEmpty();
    }
    if (value instanceof Collection<?> items) {
      return !items.isEmpty();
    }
    return !(value instanceof byte[] bytes) || bytes.length > 0;
  }

  /** Python's {@code ==}; undefined throws. */
  public static boolean equal(@Nullable Object left, @Nullable Object right) {
    return Equality.equal(left, right);
  }

  /**
   * Python's ordering: negative, zero or positive. Types that don't compare are a TypeError that
   * names the operator.
   *
   * @param operator one of {@code < <= > >=}
   */
  public static int compare(@Nullable Object left, @Nullable Object right, String operator) {
    return Ordering.compare(left, right, operator);
  }

  /** Python's {@code <}. */
  public static boolean less(@Nullable Object left, @Nullable Object right) {
    return Ordering.holds(left, right, "<");
  }

  /** One of {@code < <= > >=}, with NaN as in Python. */
  public static boolean holds(@Nullable Object left, @Nullable Object right, String operator) {
    return Ordering.holds(left, right, operator);
  }

  /** A new list, sorted stably by Python's {@code <}. */
  public static List<@Nullable Object> sorted(List<? extends @Nullable Object> items) {
    return Ordering.sorted(items, item -> item);
  }

  /** A new list, sorted stably by keys computed once for each item. */
  public static List<@Nullable Object> sorted(
      List<? extends @Nullable Object> items,
      java.util.function.Function<@Nullable Object, @Nullable Object> key) {
    return Ordering.sorted(items, key);
  }

  /** Python's {@code item in container}. */
  public static boolean contains(@Nullable Object container, @Nullable Object item) {
    if (PyTypes.isText(container)) {
      Object wanted = PyText.plain(item);
      if (wanted instanceof Undefined undefined && !undefined.isLenient()) {
        throw undefined.error();
      }
      if (!(wanted instanceof String text)) {
        throw PyTypeException.type(
            "'in <string>' requires string as left operand, not " + PyTypes.name(item));
      }
      return PyText.str(container).contains(text);
    }
    if (container instanceof Map<?, ?> map) {
      hashableKey(item);
      return PyAccess.find(map, item) != PyObject.MISSING;
    }
    if (container instanceof Undefined undefined) {
      return undefined.pyTruth();
    }
    if (container instanceof byte[] bytes && !PyTypes.isInt(item)) {
      return BytesMethods.contains(bytes, item);
    }
    return among(container, item);
  }

  private static boolean among(@Nullable Object container, @Nullable Object item) {
    if (container instanceof PyRange range && item instanceof Long number) {
      return range.holds(number);
    }
    if (!(container instanceof Iterable<?>) && !(container instanceof byte[])) {
      throw PyTypeException.type(
          "argument of type '" + PyTypes.name(container) + "' is not iterable");
    }
    if (container instanceof PyView view && view.isKeys() || container instanceof Set<?>) {
      hashableKey(item);
    }
    Iterator<@Nullable Object> each = iterate(container);
    while (each.hasNext()) {
      Object next = each.next();
      if (next == item && !(item instanceof Undefined) || Equality.equal(next, item)) {
        return true;
      }
    }
    return false;
  }

  /** Python's len(value). */
  public static long length(@Nullable Object value) {
    if (PyTypes.isText(value)) {
      return PyStrings.length(PyText.str(value));
    }
    if (value instanceof Map<?, ?> map) {
      return map.size();
    }
    if (value instanceof PyRange range) {
      return range.count();
    }
    if (value instanceof Collection<?> items) {
      return items.size();
    }
    if (value instanceof byte[] bytes) {
      return bytes.length;
    }
    if (value instanceof Undefined undefined) {
      undefined.pyTruth();
      return 0;
    }
    if (value instanceof PyObject own && own.pyLength() >= 0) {
      return own.pyLength();
    }
    throw PyTypeException.type("object of type '" + PyTypes.name(value) + "' has no len()");
  }

  /** Python's iter(value): characters of text, keys of a dict, items of the rest. */
  @SuppressWarnings("unchecked")
  public static Iterator<@Nullable Object> iterate(@Nullable Object value) {
    if (value instanceof java.util.LinkedHashMap<?, ?> map) {
      return new KeyIterator(map);
    }
    if (value instanceof Map<?, ?> map) {
      return (Iterator<@Nullable Object>) map.keySet().iterator();
    }
    if (value instanceof java.util.ArrayList<?> list) {
      return new LiveIterator(list);
    }
    if (value instanceof Iterable<?> items) {
      return (Iterator<@Nullable Object>) items.iterator();
    }
    if (PyTypes.isText(value)) {
      return PyStrings.characters(PyText.str(value)).iterator();
    }
    if (value instanceof byte[] bytes) {
      return PyStrings.byteValues(bytes).iterator();
    }
    if (value instanceof Undefined undefined) {
      undefined.pyTruth();
      return java.util.Collections.emptyIterator();
    }
    throw PyTypeException.type("'" + PyTypes.name(value) + "' object is not iterable");
  }

  /** Python's list(value): always a new list. */
  public static List<@Nullable Object> list(@Nullable Object value) {
    if (value instanceof PyRange range) {
      Bounds.items(range.count());
    }
    if (value instanceof Collection<?> items) {
      return new ArrayList<@Nullable Object>(items);
    }
    List<@Nullable Object> made = new ArrayList<>();
    iterate(value).forEachRemaining(made::add);
    return made;
  }

  /** Ansible's is_sequence: list, tuple, range and the like; not text, not a dict or set. */
  public static boolean isSequence(@Nullable Object value) {
    return value instanceof List<?>;
  }

  /**
   * A key for Java maps and sets that is equal where Python's values are equal: 1, 1.0 and True are
   * one key. A list, dict or set is Python's TypeError "unhashable type".
   */
  public static Object hashableKey(@Nullable Object value) {
    if (value == null) {
      return PyObject.MISSING;
    }
    if (PyTypes.isText(value)) {
      return value.toString();
    }
    if (PyTypes.isNumber(value)) {
      return PyNumbers.canonical(value);
    }
    if (value instanceof PyTuple tuple) {
      List<Object> keys = new ArrayList<>(tuple.size());
      tuple.forEach(item -> keys.add(hashableKey(item)));
      return keys;
    }
    if (value instanceof Undefined undefined) {
      if (undefined.isLenient()) {
        return Undefined.class;
      }
      throw undefined.error();
    }
    boolean view = value instanceof PyView seen && !seen.isValues();
    if (value instanceof Map<?, ?> || PyTypes.isList(value) || value instanceof Set<?> || view) {
      throw PyTypeException.type("unhashable type: '" + PyTypes.name(value) + "'");
    }
    return value;
  }
}
