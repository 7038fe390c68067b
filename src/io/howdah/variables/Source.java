package io.howdah.variables;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some variables of one layer. */
interface Source {
  /** Whether the name is among them. */
  boolean contains(String name);

  /** The value, or null if it is null or not there. */
  @Nullable Object get(String name);

  /** Puts every name into the set. */
  void addNames(Set<String> names);

  /** A map as a source; it must not change. */
  static Source of(Map<String, ? extends @Nullable Object> map) {
    return new Source() {
      @Override
      public boolean contains(String name) {
        return map.containsKey(name);
      }

      @Override
      public @Nullable Object get(String name) {
        return map.get(name);
      }

      @Override
      public void addNames(Set<String> names) {
        names.addAll(map.keySet());
      }
    };
  }
}
