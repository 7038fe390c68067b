package io.howdah.variables;

import java.util.AbstractMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Variables as a map whose values are read when they are asked for. */
public final class ViewMap extends AbstractMap<String, @Nullable Object> {
  private final VariableView view;

  /** Takes the variables. */
  public ViewMap(VariableView view) {
    this.view = view;
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return key instanceof String name ? view.get(name) : null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof String name && view.contains(name);
  }

  @Override
  public Set<String> keySet() {
    return view.names();
  }

  @Override
  public int size() {
    return view.names().size();
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return new LazyEntries<>(view.names(), this);
  }
}
