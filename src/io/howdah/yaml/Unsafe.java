package io.howdah.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Marks a value that must never be templated: tagged {@code !unsafe} in YAML, or come back from a
 * host (module results, facts). The mark holds for everything inside the value. It exists only
 * where values are stored (variables, YAML); the Templar takes it off when an expression reads the
 * value and puts it on the whole result when any part of it was unsafe, as ansible-core's wrap_var
 * does.
 *
 * @param value null, Boolean, Long, BigInteger, Double, String, List, Map or a date; never Unsafe
 */
public record Unsafe(@Nullable Object value) {
  /** Marks a value, unless it is marked already or can't hold a template. */
  public static @Nullable Object of(@Nullable Object value) {
    boolean inert = value == null || value instanceof Number || value instanceof Boolean;
    return inert || value instanceof Unsafe ? value : new Unsafe(value);
  }

  /** The value without its mark; a value without a mark is returned as it is. */
  public static @Nullable Object strip(@Nullable Object value) {
    return value instanceof Unsafe u ? u.value() : value;
  }
}
