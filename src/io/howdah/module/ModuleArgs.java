package io.howdah.module;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Arguments checked and converted by an {@link ArgumentSpec}: aliases resolved, defaults filled in.
 *
 * @param values by option name; options not given and without default are present with null
 */
public record ModuleArgs(Map<String, @Nullable Object> values) {
  /** Whether the option has a value (given or default). */
  public boolean has(String name) {
    return values.get(name) != null;
  }

  /** The text of an option that is required or has a default. */
  public String text(String name) {
    return optionalText(name)
        .orElseThrow(() -> new IllegalStateException("option has no value: " + name));
  }

  /** The text of an option, if it has a value. */
  public Optional<String> optionalText(String name) {
    return Optional.ofNullable(values.get(name)).map(Object::toString);
  }

  /** A bool option; false where it has no value. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  /** An int option, if it has a value. */
  public Optional<Long> number(String name) {
    return Optional.ofNullable(values.get(name)).map(v -> ((Number) v).longValue());
  }

  /** A list option; empty where it has no value. */
  public List<?> list(String name) {
    Object value = values.get(name);
    return value == null ? List.of() : (List<?>) value;
  }

  /** A list of texts; empty where it has no value. */
  public List<String> texts(String name) {
    return list(name).stream().map(String::valueOf).toList();
  }

  /** A dict option; empty where it has no value. */
  @SuppressWarnings("unchecked")
  public Map<String, @Nullable Object> dict(String name) {
    Object value = values.get(name);
    return value == null ? Map.of() : (Map<String, @Nullable Object>) value;
  }

  /** The value as it is, or null. */
  public @Nullable Object raw(String name) {
    return values.get(name);
  }
}
