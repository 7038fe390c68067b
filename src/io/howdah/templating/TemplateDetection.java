package io.howdah.templating;

import io.howdah.templating.render.ValueRenderer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells templates from other texts. */
final class TemplateDetection {
  private final TemplateEngine engine;

  TemplateDetection(TemplateEngine engine) {
    this.engine = engine;
  }

  /** Whether the value is, or holds, a text with a complete expression, statement or comment. */
  boolean isTemplate(@Nullable Object value) {
    if (value instanceof String text) {
      return ValueRenderer.possiblyTemplate(text, engine.syntax().marks()) && closes(text);
    }
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(this::isTemplate);
    }
    if (value instanceof Map<?, ?> map) {
      return map.keySet().stream().anyMatch(this::isTemplate)
          || map.values().stream().anyMatch(this::isTemplate);
    }
    return false;
  }

  private static boolean closes(String text) {
    return text.contains("}}") || text.contains("%}") || text.contains("#}");
  }
}
