package io.howdah.engine.foreign;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lookup that Python runs. */
record PluginLookup(String name, Body body) implements Lookup {
  /** What is called. */
  interface Body {
    List<@Nullable Object> run(
        List<@Nullable Object> terms, Map<String, @Nullable Object> options, LookupContext context);
  }

  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> options, LookupContext context) {
    return body.run(terms, options, context);
  }
}
