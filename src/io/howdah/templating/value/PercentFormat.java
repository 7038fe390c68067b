package io.howdah.templating.value;

import org.jspecify.annotations.Nullable;

/** Python's {@code text % values}. */
public final class PercentFormat {
  private PercentFormat() {}

  /** Formats; a tuple gives the values in order, a dict by name, anything else is one value. */
  public static String format(String format, @Nullable Object values) {
    throw PyTypeException.value("not yet");
  }
}
