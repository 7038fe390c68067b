package io.howdah.templating.lookup;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lookup that only rearranges its terms.
 *
 * @param name its name
 * @param body terms to results
 */
record SimpleLookup(String name, Body body) implements Lookup {
  /** What it does. */
  interface Body {
    List<@Nullable Object> of(List<@Nullable Object> terms);
  }

  @Override
  public boolean keepsMarks() {
    return !name.equals("sequence");
  }

  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> options, LookupContext context) {
    return body.of(terms);
  }
}
