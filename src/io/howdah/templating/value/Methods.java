package io.howdah.templating.value;

import org.jspecify.annotations.Nullable;

/** The methods and attributes that templates may use on built-in values. */
final class Methods {
  private Methods() {}

  /** The bound method or attribute value, or null where the type has none of that name. */
  static @Nullable Object of(Object object, String name) {
    return null;
  }
}
