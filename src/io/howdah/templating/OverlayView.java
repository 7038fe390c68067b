package io.howdah.templating;

import io.howdah.variables.VariableView;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A view with some variables put over another, such as loop variables.
 *
 * @param base the view below
 * @param over variables that hide those of the base
 */
public record OverlayView(VariableView base, Map<String, @Nullable Object> over)
    implements VariableView {
  @Override
  public boolean contains(String name) {
    return over.containsKey(name) || base.contains(name);
  }

  @Override
  public @Nullable Object get(String name) {
    Object value = over.get(name);
    return value != null || over.containsKey(name) ? value : base.get(name);
  }

  @Override
  public Set<String> names() {
    Set<String> all = new LinkedHashSet<>(base.names());
    all.addAll(over.keySet());
    return all;
  }
}
