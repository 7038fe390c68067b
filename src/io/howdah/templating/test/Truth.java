package io.howdah.templating.test;

import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ansible's conversion of words to booleans. */
public final class Truth {
  private static final List<String> TRUE = List.of("y", "yes", "on", "1", "true", "t");
  private static final List<String> FALSE = List.of("n", "no", "off", "0", "false", "f");

  private Truth() {}

  /** The boolean that a word or the numbers 0 and 1 stand for, or null. */
  public static @Nullable Boolean of(@Nullable Object value) {
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    if (PyText.plain(value) instanceof String text) {
      String word = text.strip().toLowerCase(Locale.ROOT);
      return TRUE.contains(word) ? Boolean.TRUE : FALSE.contains(word) ? Boolean.FALSE : null;
    }
    if (!PyTypes.isNumber(value)) {
      return null;
    }
    return PyOps.equal(value, 1L) ? Boolean.TRUE : PyOps.equal(value, 0L) ? Boolean.FALSE : null;
  }
}
