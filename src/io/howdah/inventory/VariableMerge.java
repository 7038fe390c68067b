package io.howdah.inventory;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a later value of a host's or group's variable joins an earlier one. */
final class VariableMerge {
  private VariableMerge() {}

  /** A variable and what it is set to. */
  record Setting(String name, @Nullable Object value) {}

  /** Sets a variable; with {@code merge} (hash_behaviour) two mappings are joined, deep. */
  static void put(Map<String, @Nullable Object> into, Setting setting, boolean merge) {
    Object old = merge ? into.get(setting.name()) : null;
    into.put(setting.name(), joined(old, setting.value()));
  }

  private static @Nullable Object joined(@Nullable Object old, @Nullable Object value) {
    if (!(old instanceof Map<?, ?> before) || !(value instanceof Map<?, ?> after)) {
      return value;
    }
    Map<Object, @Nullable Object> both = new LinkedHashMap<>(before);
    after.forEach((key, inner) -> both.put(key, joined(both.get(key), inner)));
    return both;
  }
}
