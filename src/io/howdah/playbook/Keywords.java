package io.howdah.playbook;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keywords with their raw values as written, templates and all. Immutable. */
public final class Keywords {
  /** None at all. */
  public static final Keywords NONE = new Keywords(Map.of());

  private final Map<Keyword, Object> values;

  /** Takes a copy. A key with the value null is not the same as no key: see {@link #NULL}. */
  public Keywords(Map<Keyword, Object> values) {
    this.values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
  }

  /** Stands in the map for a value that was written and is null. */
  public static final Object NULL = new Object();

  /** Whether the keyword was written. */
  public boolean has(Keyword keyword) {
    return values.containsKey(keyword);
  }

  /** The raw value; null where it is null or was not written. */
  public @Nullable Object get(Keyword keyword) {
    Object value = values.get(keyword);
    return value == NULL ? null : value;
  }

  /** These keywords with one more or another value. */
  public Keywords with(Keyword keyword, @Nullable Object value) {
    Map<Keyword, Object> copy = new EnumMap<>(Keyword.class);
    copy.putAll(values);
    copy.put(keyword, value == null ? NULL : value);
    return new Keywords(copy);
  }
}
