package io.howdah.cli.doc;

import io.howdah.error.HowdahException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks into values of documentation whose shape is the author's. */
final class Values {
  private Values() {}

  /** A mapping's copy, in its order; empty where the value is none. */
  static Map<String, @Nullable Object> map(@Nullable Object value) {
    Map<String, @Nullable Object> made = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> made.put(String.valueOf(key), item));
    }
    return made;
  }

  /** A mapping's copy by key. */
  static Map<String, @Nullable Object> sorted(@Nullable Object value) {
    return new TreeMap<>(map(value));
  }

  /** A list's items; empty where the value is none. */
  static List<@Nullable Object> list(@Nullable Object value) {
    return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
  }

  /** A list's items as one text, else the value as text. */
  static String joined(@Nullable Object value, String separator) {
    return value instanceof List<?>
        ? list(value).stream().map(String::valueOf).collect(Collectors.joining(separator))
        : String.valueOf(value);
  }

  /** Whether a value counts as true in Python. */
  static boolean present(@Nullable Object value) {
    return !(value == null
        || value.equals(false)
        || value.equals("")
        || value.equals(0L)
        || value instanceof List<?> list && list.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty());
  }

  /** Takes the mark {@code required} out of an option. */
  static boolean required(Map<String, @Nullable Object> option, String complaint) {
    Object required = option.containsKey("required") ? option.remove("required") : false;
    if (!(required instanceof Boolean wanted)) {
      throw new HowdahException(complaint + required);
    }
    return wanted;
  }
}
