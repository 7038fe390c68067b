package io.howdah.variables;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Variables whose values are made when they are read. */
final class LazyVariables implements Source {
  private final Map<String, Supplier<? extends @Nullable Object>> makers = new LinkedHashMap<>();

  LazyVariables put(String name, Supplier<? extends @Nullable Object> maker) {
    makers.put(name, maker);
    return this;
  }

  @Override
  public boolean contains(String name) {
    return makers.containsKey(name);
  }

  @Override
  public @Nullable Object get(String name) {
    Supplier<? extends @Nullable Object> maker = makers.get(name);
    return maker == null ? null : maker.get();
  }

  @Override
  public void addNames(Set<String> names) {
    names.addAll(makers.keySet());
  }
}
