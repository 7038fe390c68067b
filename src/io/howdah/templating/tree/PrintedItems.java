package io.howdah.templating.tree;

import io.howdah.templating.value.Bounds;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.Undefined;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a value before it is written: an undefined part fails, and so does a value of too
 * many parts, which a few lists that hold one another many times can be.
 */
final class PrintedItems {
  private long count;

  void check(@Nullable Object value) {
    if (value instanceof Undefined undefined) {
      PyText.str(undefined);
    } else if (value instanceof Map<?, ?> map) {
      all(map.values());
    } else if (value instanceof List<?> list) {
      all(list);
    }
  }

  private void all(Collection<?> items) {
    count += items.size();
    Bounds.shown(count);
    items.forEach(this::check);
  }
}
