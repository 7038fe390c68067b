package io.howdah.templating.render;

import io.howdah.templating.value.Markup;
import io.howdah.templating.value.NamedType;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyRange;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells, without printing and parsing, what a value would be after Python's repr and eval. */
final class LiteralShape {
  private static final int MAX_DEPTH = 90;
  private static final int MAX_BITS = 14_284;

  private LiteralShape() {}

  /** Whether its text starts as a list or dict does. */
  static boolean isContainer(@Nullable Object value) {
    return PyTypes.isList(value) || value instanceof Map<?, ?>;
  }

  /** Whether its repr is a literal of the same value. */
  static boolean readsBack(@Nullable Object value) {
    return readsBack(value, 0);
  }

  private static boolean readsBack(@Nullable Object value, int depth) {
    if (value == null || value instanceof String || value instanceof Long) {
      return true;
    }
    if (value instanceof Double number) {
      return Double.isFinite(number);
    }
    if (depth > MAX_DEPTH) {
      return false;
    }
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (!readsBack(entry.getKey(), depth + 1) || !readsBack(entry.getValue(), depth + 1)) {
          return false;
        }
      }
      return true;
    }
    if (PyTypes.isList(value) || value instanceof PyTuple) {
      for (Object item : (List<?>) value) {
        if (!readsBack(item, depth + 1)) {
          return false;
        }
      }
      return true;
    }
    return value instanceof Boolean
        || value instanceof NativeText
        || value instanceof byte[]
        || value instanceof BigInteger big && big.bitLength() < MAX_BITS;
  }

  /** The value with plain texts; itself where it has no other. */
  static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Markup markup) {
      return markup.text();
    }
    return holdsMarked(value) ? copy(value) : value;
  }

  private static boolean holdsMarked(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return !(map instanceof NamedType)
          && map.values().stream().anyMatch(LiteralShape::holdsMarked);
    }
    if (value instanceof List<?> list) {
      return !(list instanceof PyRange) && list.stream().anyMatch(LiteralShape::holdsMarked);
    }
    return value instanceof NativeText;
  }

  /** The value with plain texts; parts without marked texts are shared. */
  static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof NativeText text) {
      return text.text();
    }
    if (value instanceof PyTuple tuple) {
      return PyTuple.copyOf(items(tuple));
    }
    if (value instanceof List<?> list) {
      return items(list);
    }
    return value instanceof Map<?, ?> map ? entries(map) : value;
  }

  private static List<@Nullable Object> items(List<?> list) {
    List<@Nullable Object> made = new ArrayList<>(list.size());
    for (Object item : list) {
      made.add(copy(item));
    }
    return made;
  }

  private static Map<@Nullable Object, @Nullable Object> entries(Map<?, ?> map) {
    Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
    map.forEach((key, item) -> made.put(copy(key), copy(item)));
    return made;
  }
}
