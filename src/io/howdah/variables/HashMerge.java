package io.howdah.variables;

import io.howdah.yaml.Unsafe;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins two values where hash_behaviour is merge: mappings key by key, all else replaced. */
final class HashMerge {
  private HashMerge() {}

  static @Nullable Object of(@Nullable Object weak, @Nullable Object strong) {
    boolean unsafe = weak instanceof Unsafe || strong instanceof Unsafe;
    Object joined = join(Unsafe.strip(weak), Unsafe.strip(strong));
    if (joined == null) {
      return strong;
    }
    return unsafe ? new Unsafe(joined) : joined;
  }

  private static @Nullable Object join(@Nullable Object weak, @Nullable Object strong) {
    if (!(weak instanceof Map<?, ?> first) || !(strong instanceof Map<?, ?> second)) {
      return null;
    }
    Map<@Nullable Object, @Nullable Object> both = new LinkedHashMap<>(first);
    second.forEach((k, v) -> both.put(k, both.containsKey(k) ? of(both.get(k), v) : v));
    return both;
  }

  /** Puts all of one map into another, by the rule of the run. */
  static void into(
      Map<String, @Nullable Object> all,
      Map<String, ? extends @Nullable Object> more,
      boolean merge) {
    if (!merge) {
      all.putAll(more);
      return;
    }
    more.forEach((k, v) -> all.put(k, all.containsKey(k) ? of(all.get(k), v) : v));
  }
}
