package io.howdah.templating.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes, elements and slices, as Jinja's environment reads them. */
public final class PyAccess {
  private static final String CLASS = "__class__";

  private PyAccess() {}

  /** {@code object.name}: an attribute, else an element of that name, else undefined. */
  public static @Nullable Object getAttribute(@Nullable Object object, String name) {
    if (object instanceof Map<?, ?> map) {
      Object method = name.equals(CLASS) ? PyClass.of(map) : Methods.of(map, name);
      return method != null ? method : elementOrUndefined(map, name);
    }
    Object found = attribute(object, name);
    return found == PyObject.MISSING ? Undefined.attribute(object, name) : found;
  }

  /** {@code object[key]}: an element, else (for text keys) an attribute, else undefined. */
  public static @Nullable Object getItem(@Nullable Object object, @Nullable Object key) {
    if (object instanceof Undefined undefined) {
      return undefined.pyAttribute("");
    }
    if (key instanceof Undefined undefined) {
      throw undefined.error();
    }
    Object found = element(object, key);
    if (found == PyObject.MISSING && key != null && PyTypes.isText(key)) {
      found = attribute(object, key.toString());
    }
    return found == PyObject.MISSING ? Undefined.attribute(object, PyText.plain(key)) : found;
  }

  private static @Nullable Object elementOrUndefined(Map<?, ?> map, String name) {
    Object value = map.get(name);
    return value != null || map.containsKey(name) ? value : Undefined.attribute(map, name);
  }

  /** A method or attribute, or MISSING. */
  public static @Nullable Object attribute(@Nullable Object object, String name) {
    if (object instanceof PyObject own) {
      Object found = own.pyAttribute(name);
      if (found != PyObject.MISSING) {
        return found;
      }
    }
    if (name.equals(CLASS)) {
      return PyClass.of(object);
    }
    if (object == null) {
      return PyObject.MISSING;
    }
    Object method = Methods.of(object, name);
    return method == null ? PyObject.MISSING : method;
  }

  /** An element by key or index, or MISSING where there is none or the object has no elements. */
  public static @Nullable Object element(@Nullable Object object, @Nullable Object key) {
    if (object instanceof Map<?, ?> map && !(key instanceof Slice)) {
      return find(map, key);
    }
    if (key instanceof Slice slice) {
      return sliced(object, slice);
    }
    if (!PyTypes.isInt(key) && !(key instanceof Boolean)) {
      return PyObject.MISSING;
    }
    if (key instanceof BigInteger) {
      return PyObject.MISSING;
    }
    return indexed(object, PyNumbers.whole(key));
  }

  private static @Nullable Object sliced(@Nullable Object object, Slice slice) {
    Object made = slice.of(object);
    if (made != PyObject.MISSING) {
      return made;
    }
    throw PyTypeException.type(
        object instanceof Map<?, ?>
            ? "unhashable type: 'slice'"
            : "'" + PyTypes.name(object) + "' object is not subscriptable");
  }

  private static @Nullable Object indexed(@Nullable Object object, long index) {
    if (object instanceof PyRange range) {
      long at = index < 0 ? index + range.count() : index;
      return at >= 0 && at < range.count() ? (Object) range.at(at) : PyObject.MISSING;
    }
    if (object instanceof List<?> list) {
      long at = index < 0 ? index + list.size() : index;
      return at >= 0 && at < list.size() ? list.get((int) at) : PyObject.MISSING;
    }
    if (PyTypes.isText(object)) {
      String text = PyText.str(object);
      int length = PyStrings.length(text);
      long at = index < 0 ? index + length : index;
      boolean within = at >= 0 && at < length;
      return within ? PyStrings.part(text, (int) at, (int) at + 1) : PyObject.MISSING;
    }
    if (object instanceof byte[] bytes) {
      long at = index < 0 ? index + bytes.length : index;
      return at >= 0 && at < bytes.length
          ? (Object) (long) (bytes[(int) at] & 0xff)
          : PyObject.MISSING;
    }
    return PyObject.MISSING;
  }

  /** The value of a key that is equal in Python's sense, or MISSING. */
  public static @Nullable Object find(Map<?, ?> map, @Nullable Object key) {
    Object plain = PyText.plain(key);
    if (plain instanceof Undefined undefined) {
      throw undefined.error();
    }
    Object value = plain == null && map.isEmpty() ? null : get(map, plain);
    if (value != null || has(map, plain)) {
      return value;
    }
    if (PyTypes.isNumber(plain) && !map.isEmpty()) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (PyTypes.isNumber(entry.getKey()) && PyOps.equal(entry.getKey(), plain)) {
          return entry.getValue();
        }
      }
    }
    return PyObject.MISSING;
  }

  private static @Nullable Object get(Map<?, ?> map, @Nullable Object key) {
    try {
      return map.get(key);
    } catch (NullPointerException e) {
      return null; // a map that knows no null key
    }
  }

  private static boolean has(Map<?, ?> map, @Nullable Object key) {
    try {
      return map.containsKey(key);
    } catch (NullPointerException e) {
      return false; // a map that knows no null key
    }
  }

  /** {@code map[key] = value}: a key equal in Python's sense keeps its place and form. */
  public static void put(
      Map<@Nullable Object, @Nullable Object> map, @Nullable Object key, @Nullable Object value) {
    Object plain = PyText.plain(key);
    PyOps.hashableKey(plain);
    if (PyTypes.isNumber(plain) && !map.containsKey(plain)) {
      for (Map.Entry<@Nullable Object, @Nullable Object> entry : map.entrySet()) {
        if (PyTypes.isNumber(entry.getKey()) && PyOps.equal(entry.getKey(), plain)) {
          entry.setValue(value);
          return;
        }
      }
    }
    map.put(plain, value);
  }

  /** Items from, to, by of a sequence, as {@code object[from:to:by]}. */
  public static @Nullable Object slice(@Nullable Object object, Slice slice) {
    return getItem(object, slice);
  }

  /** A new list of the items at these positions. */
  static List<@Nullable Object> pick(List<?> items, long[] positions) {
    List<@Nullable Object> made = new ArrayList<>(positions.length);
    for (long position : positions) {
      made.add(items.get((int) position));
    }
    return made;
  }
}
