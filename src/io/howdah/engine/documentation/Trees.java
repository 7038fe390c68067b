package io.howdah.engine.documentation;

import io.howdah.yaml.Unsafe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nested values that may be changed: what a YAML reader gives may not. */
final class Trees {
  private Trees() {}

  /** A copy of a value, all the way down, without marks. */
  static @Nullable Object copy(@Nullable Object value) {
    Object plain = Unsafe.strip(value);
    if (plain instanceof Map<?, ?> map) {
      return map(map);
    }
    if (plain instanceof List<?> list) {
      List<@Nullable Object> made = new ArrayList<>();
      list.forEach(item -> made.add(copy(item)));
      return made;
    }
    return plain;
  }

  /** A copy of a mapping. */
  static Map<String, @Nullable Object> map(Map<?, ?> map) {
    Map<String, @Nullable Object> made = new LinkedHashMap<>();
    map.forEach((key, item) -> made.put(String.valueOf(Unsafe.strip(key)), copy(item)));
    return made;
  }

  /** The same value as a mapping whose entries may be changed; null where it is none. */
  @SuppressWarnings("unchecked")
  static @Nullable Map<String, @Nullable Object> entries(@Nullable Object value) {
    return value instanceof Map<?, ?> ? (Map<String, @Nullable Object>) value : null;
  }

  /** The same value as a list; null where it is none. */
  @SuppressWarnings("unchecked")
  static @Nullable List<@Nullable Object> items(@Nullable Object value) {
    return value instanceof List<?> ? (List<@Nullable Object>) value : null;
  }
}
