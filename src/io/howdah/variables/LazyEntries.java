package io.howdah.variables;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entries whose values are read when they are asked for. */
final class LazyEntries<V extends @Nullable Object> extends AbstractSet<Map.Entry<String, V>> {
  private final Set<String> names;
  private final Map<String, V> map;

  LazyEntries(Set<String> names, Map<String, V> map) {
    this.names = names;
    this.map = map;
  }

  @Override
  public Iterator<Map.Entry<String, V>> iterator() {
    Iterator<String> each = names.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      @SuppressWarnings("NullAway")
      public Map.Entry<String, V> next() {
        String name = each.next();
        return new AbstractMap.SimpleImmutableEntry<>(name, map.get(name));
      }
    };
  }

  @Override
  public int size() {
    return names.size();
  }
}
