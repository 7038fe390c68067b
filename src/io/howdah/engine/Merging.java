package io.howdah.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins variables of a weaker and a stronger layer. */
final class Merging {
  private Merging() {}

  /** Puts a stronger layer into the weaker ones, mappings key by key where asked for. */
  static void into(
      Map<String, @Nullable Object> all, Map<String, @Nullable Object> more, boolean merge) {
    more.forEach((name, value) -> all.put(name, merge ? joined(all.get(name), value) : value));
  }

  private static @Nullable Object joined(@Nullable Object weak, @Nullable Object strong) {
    if (!(weak instanceof Map<?, ?> first) || !(strong instanceof Map<?, ?> second)) {
      return strong;
    }
    Map<@Nullable Object, @Nullable Object> both = new LinkedHashMap<>(first);
    second.forEach((key, value) -> both.put(key, joined(both.get(key), value)));
    return both;
  }
}
