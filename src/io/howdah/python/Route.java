package io.howdah.python;

import org.jspecify.annotations.Nullable;

/**
 * What a collection's meta/runtime.yml says of a plugin.
 *
 * @param redirect the full name to use instead, or null
 * @param removed the sentence to refuse it with, or null
 * @param deprecated what to warn of, or null
 */
public record Route(
    @Nullable String redirect, @Nullable String removed, @Nullable String deprecated) {
  /** Nothing is said. */
  public static final Route NONE = new Route(null, null, null);
}
