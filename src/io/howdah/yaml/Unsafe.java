package io.howdah.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * Marks a value that may hold texts with marks of their own: those keep them, and the parts are
   * marked one by one.
   */
  public static @Nullable Object deep(@Nullable Object value) {
    if (value instanceof VaultText) {
      return value;
    }
    if (value instanceof Map<?, ?> map && hasMarks(map)) {
      Map<@Nullable Object, @Nullable Object> marked = new LinkedHashMap<>();
      map.forEach((key, item) -> marked.put(key, deep(item)));
      return marked;
    }
    if (value instanceof List<?> list && hasMarks(list)) {
      List<@Nullable Object> marked = new ArrayList<>(list.size());
      list.forEach(item -> marked.add(deep(item)));
      return marked;
    }
    return of(value);
  }

  /** Whether a part of it, or itself, has a mark of any kind. */
  public static boolean hasMarks(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(Unsafe::hasMarks);
    }
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(Unsafe::hasMarks);
    }
    return value instanceof Unsafe || value instanceof VaultText || value instanceof MadeText;
  }

  /** The value without its mark; a value without a mark is returned as it is. */
  public static @Nullable Object strip(@Nullable Object value) {
    return value instanceof Unsafe u ? u.value() : value;
  }
}
