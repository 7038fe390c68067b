package io.howdah.playbook.load;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins variables of several files. */
final class Merging {
  private Merging() {}

  static void into(
      Map<String, @Nullable Object> all, Map<String, @Nullable Object> more, boolean deep) {
    for (Map.Entry<String, @Nullable Object> entry : more.entrySet()) {
      Object old = all.get(entry.getKey());
      Object value = entry.getValue();
      all.put(entry.getKey(), deep ? merged(old, value) : value);
    }
  }

  private static @Nullable Object merged(@Nullable Object old, @Nullable Object value) {
    if (!(old instanceof Map<?, ?> first) || !(value instanceof Map<?, ?> second)) {
      return value;
    }
    Map<@Nullable Object, @Nullable Object> both = new LinkedHashMap<>(first);
    second.forEach((k, v) -> both.put(k, merged(both.get(k), v)));
    return both;
  }
}
