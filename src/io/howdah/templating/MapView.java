package io.howdah.templating;

import io.howdah.variables.VariableView;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A view over a map, whose keys that are not text are left out.
 *
 * @param map names to values
 */
public record MapView(Map<?, ? extends @Nullable Object> map) implements VariableView {
  @Override
  public boolean contains(String name) {
    return map.containsKey(name);
  }

  @Override
  public @Nullable Object get(String name) {
    return map.get(name);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Object key : map.keySet()) {
      if (key instanceof String name) {
        names.add(name);
      }
    }
    return names;
  }
}
