package io.howdah.variables;

import io.howdah.inventory.Host;
import io.howdah.inventory.Inventory;
import java.util.AbstractMap;
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
    return new LazyEntries<>(keySet(), this);
  }
}
