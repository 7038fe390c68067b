package io.howdah.executor.task;

import io.howdah.variables.VariableView;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A host's variables with what a task adds while it runs: loop variables, its own result, facts;
 * and under them all how it reaches its host. Used by one thread.
 */
final class ScratchView implements VariableView {
  private final VariableView base;
  private final EffectiveLink link;
  private final Map<String, @Nullable Object> own = new LinkedHashMap<>();

  ScratchView(VariableView base, EffectiveLink link) {
    this.base = base;
    this.link = link;
  }

  /** What was added; may be changed. */
  Map<String, @Nullable Object> own() {
    return own;
  }

  @Override
  public boolean contains(String name) {
    return own.containsKey(name) || base.contains(name) || effective(name) != null;
  }

  private @Nullable Object effective(String name) {
    return EffectiveLink.knows(name) && !base.contains(name) ? link.value(name, base, this) : null;
  }

  @Override
  public @Nullable Object get(String name) {
    Object value = own.get(name);
    if (value != null || own.containsKey(name)) {
      return value;
    }
    Object set = base.get(name);
    return set == null ? effective(name) : set;
  }

  @Override
  public Set<String> names() {
    Set<String> all = new LinkedHashSet<>(base.names());
    all.addAll(own.keySet());
    return all;
  }
}
