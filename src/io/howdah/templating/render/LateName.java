package io.howdah.templating.render;

import io.howdah.templating.value.TemplateSyntaxException;
import java.util.function.Supplier;

/** Filters and tests that are named by a value: what does not exist shows only while running. */
final class LateName {
  private LateName() {}

  /** What is found; its error carries the place that jinja2 gives to an error without one. */
  static <T> T find(Supplier<T> search) {
    try {
      return search.get();
    } catch (TemplateSyntaxException e) {
      throw e.reworded(e.getMessage() + "\n  line 0");
    }
  }
}
