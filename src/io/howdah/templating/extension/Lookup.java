package io.howdah.templating.extension;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lookup plugin: reads from the controller, for {@code lookup()}, {@code query()}, with_x. */
public interface Lookup {
  /** Its short name, such as {@code file}. */
  String name();

  /**
   * Whether its terms, which it only rearranges, keep what they are: sealed, or made by filters.
   */
  default boolean keepsMarks() {
    return false;
  }

  /**
   * Looks up.
   *
   * @param terms positional arguments, templated; a list given as the only term is its items
   * @param options keyword arguments; wantlist, errors and allow_unsafe are the caller's
   * @return its results; errors are {@code PyTypeException.lookup(message)}
   */
  List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> options, LookupContext context);
}
