package io.howdah.templating.value;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods and attributes that templates may use on built-in values. */
final class Methods {
  private Methods() {}

  /** The bound method or attribute value, or null where the type has none of that name. */
  static @Nullable Object of(Object object, String name) {
    if (object instanceof Map<?, ?> map) {
      return DictMethods.of(map, name);
    }
    if (PyTypes.isText(object)) {
      return TextMethods.of(object, name);
    }
    if (object instanceof List<?> list) {
      return ListMethods.of(list, name);
    }
    if (PyTypes.isNumber(object)) {
      return NumberMethods.of(object, name);
    }
    if (PyTime.isTime(object)) {
      return TimeMethods.of(object, name);
    }
    if (object instanceof Set<?> set) {
      return SetMethods.of(set, name);
    }
    return object instanceof byte[] bytes ? BytesMethods.of(bytes, name) : null;
  }
}
