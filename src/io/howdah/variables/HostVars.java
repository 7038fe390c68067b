package io.howdah.variables;

import io.howdah.inventory.Host;
import io.howdah.inventory.Inventory;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The variable hostvars: each host's variables, made when they are read. */
final class HostVars extends AbstractMap<String, Map<String, @Nullable Object>> {
  private final Inventory inventory;
  private final Function<Host, VariableView> views;

  HostVars(Inventory inventory, Function<Host, VariableView> views) {
    this.inventory = inventory;
    this.views = views;
  }

  @Override
  public @Nullable Map<String, @Nullable Object> get(@Nullable Object key) {
    Optional<Host> host = key instanceof String name ? inventory.host(name) : Optional.empty();
    return host.map(h -> new ViewMap(views.apply(h))).orElse(null);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof String name && inventory.host(name).isPresent();
  }

  @Override
  public int size() {
    return keySet().size();
  }

  @Override
  public Set<String> keySet() {
    Set<String> names = new LinkedHashSet<>();
    inventory.hosts().forEach(host -> names.add(host.name()));
    return names;
  }

  @Override
  public Set<Entry<String, Map<String, @Nullable Object>>> entrySet() {
    return new Entries<>(keySet(), this);
  }

  /** A view as a map. */
  static final class ViewMap extends AbstractMap<String, @Nullable Object> {
    private final VariableView view;

    ViewMap(VariableView view) {
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
      return new Entries<>(view.names(), this);
    }
  }

  /** Entries whose values are read when they are asked for. */
  private static final class Entries<V extends @Nullable Object>
      extends AbstractSet<Map.Entry<String, V>> {
    private final Set<String> names;
    private final Map<String, V> map;

    Entries(Set<String> names, Map<String, V> map) {
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
          return new SimpleImmutableEntry<>(name, map.get(name));
        }
      };
    }

    @Override
    public int size() {
      return names.size();
    }
  }
}
