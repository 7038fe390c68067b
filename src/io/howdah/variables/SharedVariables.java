package io.howdah.variables;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Variables that grow while hosts run in parallel. */
final class SharedVariables implements Source {
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  @Override
  public synchronized boolean contains(String name) {
    return values.containsKey(name);
  }

  @Override
  public synchronized @Nullable Object get(String name) {
    return values.get(name);
  }

  @Override
  public synchronized void addNames(Set<String> names) {
    names.addAll(values.keySet());
  }

  synchronized void putAll(Map<String, ? extends @Nullable Object> more) {
    values.putAll(more);
  }

  /** Sets a variable; two mappings are joined where hashes are merged. */
  synchronized void put(String name, @Nullable Object value, boolean merge) {
    boolean known = merge && values.containsKey(name);
    values.put(name, known ? HashMerge.of(values.get(name), value) : value);
  }

  synchronized boolean isEmpty() {
    return values.isEmpty();
  }

  synchronized void clear() {
    values.clear();
  }
}
