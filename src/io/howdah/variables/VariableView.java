package io.howdah.variables;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All variables that one host and task see, precedence already applied, values still untemplated.
 * Values: null, Boolean, Long, BigInteger, Double, String, List, Map (keys any of these), dates,
 * {@link io.howdah.yaml.Unsafe} and vault texts (decrypted on read), nested freely. Lookups are
 * lazy: a view costs nothing until it is asked.
 */
public interface VariableView {
  /** Whether the name is defined (its value may be null). */
  boolean contains(String name);

  /** The untemplated value, or null if it is null or undefined. */
  @Nullable Object get(String name);

  /** Every name, for {@code vars}, {@code varnames} and suggestions. */
  Set<String> names();
}
