package io.howdah.action;

import io.howdah.yaml.Unsafe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes Unsafe marks off values, wherever they are in them. */
public final class Marks {
  private Marks() {}

  /** The value without any mark; the same object where it has none. */
  public static @Nullable Object strip(@Nullable Object value) {
    Object bare = Unsafe.strip(value);
    if (bare instanceof Map<?, ?> map) {
      return hasMarks(map) ? stripMap(map) : map;
    }
    if (bare instanceof List<?> list && list.getClass() == ArrayList.class && hasMarks(list)) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(strip(element)));
      return copy;
    }
    return bare;
  }

  /** A result without any mark. */
  @SuppressWarnings("unchecked")
  public static Map<String, @Nullable Object> stripResult(Map<String, @Nullable Object> raw) {
    return (Map<String, @Nullable Object>) (Map<?, ?>) (hasMarks(raw) ? stripMap(raw) : raw);
  }

  private static Map<Object, @Nullable Object> stripMap(Map<?, ?> map) {
    Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(key, strip(value)));
    return copy;
  }

  private static boolean hasMarks(@Nullable Object value) {
    if (value instanceof Unsafe) {
      return true;
    }
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(Marks::hasMarks);
    }
    return value instanceof List<?> list && list.stream().anyMatch(Marks::hasMarks);
  }
}
