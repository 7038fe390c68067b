package io.howdah.templating.render;

import com.hubspot.jinjava.objects.SafeString;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values that jinjava's own filters return, as ours. */
final class ForeignValues {
  private ForeignValues() {}

  static @Nullable Object from(@Nullable Object value) {
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Float number) {
      return number.doubleValue();
    }
    if (value instanceof SafeString safe) {
      return safe.getValue();
    }
    if (value instanceof Object[] items) {
      return new java.util.ArrayList<@Nullable Object>(Arrays.asList(items));
    }
    return value instanceof Character letter ? letter.toString() : value;
  }
}
