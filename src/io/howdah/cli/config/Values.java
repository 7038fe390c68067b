package io.howdah.cli.config;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's opinion of values. */
final class Values {
  private Values() {}

  static boolean isTrue(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue() != 0;
    }
    if (value instanceof Collection<?> items) {
      return !items.isEmpty();
    }
    return value instanceof Map<?, ?> map
        ? !map.isEmpty()
        : value != null && !value.equals("") && !value.equals(false);
  }
}
