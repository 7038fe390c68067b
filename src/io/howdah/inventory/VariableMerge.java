package io.howdah.inventory;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a later value joins an earlier one inside one inventory source. */
final class VariableMerge {
  private VariableMerge() {}

  /** Sets a variable; two mappings are joined at their first level, as Ansible's set_variable. */
  static void put(Map<String, @Nullable Object> into, String name, @Nullable Object value) {
    if (into.get(name) instanceof Map<?, ?> old && value instanceof Map<?, ?> more) {
      Map<Object, @Nullable Object> joined = new LinkedHashMap<>(old);
      joined.putAll(more);
      into.put(name, joined);
    } else {
      into.put(name, value);
    }
  }
}
