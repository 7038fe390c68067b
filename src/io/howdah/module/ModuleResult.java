package io.howdah.module;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a module said: the keys and values that Ansible's module of this name returns.
 *
 * @param values ordered; always has {@code changed}; plain values only (null, Boolean, Long,
 *     Double, String, List, Map)
 */
public record ModuleResult(Map<String, @Nullable Object> values) {
  /** Starts a result; add keys with {@link Builder#put}. */
  public static Builder changed(boolean changed) {
    return new Builder().put("changed", changed);
  }

  /** A failure as {@link ModuleFailure} would give it. */
  public static ModuleResult failure(ModuleFailure failure) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("changed", false);
    all.put("failed", true);
    all.put("msg", failure.getMessage());
    all.putAll(failure.values());
    return new ModuleResult(all);
  }

  /** Whether {@code changed} is true. */
  public boolean isChanged() {
    return Boolean.TRUE.equals(values.get("changed"));
  }

  /** Whether {@code failed} is true. */
  public boolean isFailed() {
    return Boolean.TRUE.equals(values.get("failed"));
  }

  /** Collects a result's keys in order. */
  public static final class Builder {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** Adds or replaces a key. */
    public Builder put(String key, @Nullable Object value) {
      values.put(key, value);
      return this;
    }

    /** Adds or replaces many keys. */
    public Builder putAll(Map<String, ? extends @Nullable Object> more) {
      values.putAll(more);
      return this;
    }

    /** The result. */
    public ModuleResult build() {
      return new ModuleResult(values);
    }
  }
}
