package io.howdah.executor.task;

import io.howdah.variables.VariableView;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A host's variables with what a task adds while it runs: loop variables, its own result, facts.
 * Used by one thread.
 */
final class ScratchView implements VariableView {
  private final VariableView base;
  private final Map<String, @Nullable Object> own = new LinkedHashMap<>();

  ScratchView(VariableView base) {
    this.base = base;
  }

  /** What was added; may be changed. */
  Map<String, @Nullable Object> own() {
    return own;
  }

  @Override
  public boolean contains(String name) {
    return own.containsKey(name) || base.contains(name);
  }

  @Override
  public @Nullable Object get(String name) {
    Object value = own.get(name);
    return value != null || own.containsKey(name) ? value : base.get(name);
  }

  @Override
  public Set<String> names() {
    Set<String> all = new LinkedHashSet<>(base.names());
    all.addAll(own.keySet());
    return all;
  }
}
