package io.howdah.templating.lookup;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.Undefined;
import io.howdah.templating.value.UndefinedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** env: variables of the controller's environment. */
final class EnvLookup implements Lookup {
  @Override
  public String name() {
    return "env";
  }

  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> options, LookupContext context) {
    Object fallback = options.containsKey("default") ? options.get("default") : "";
    List<@Nullable Object> found = new ArrayList<>();
    for (Object term : terms) {
      String[] words = Terms.text(term, "split").strip().split("\\s+");
      if (words[0].isEmpty()) {
        throw new PyTypeException("IndexError", "list index out of range");
      }
      String value = context.environment().get(words[0]);
      if (value == null && fallback instanceof Undefined) {
        throw new UndefinedException(
            "The \"env\" lookup, found an undefined variable: " + words[0], words[0], null);
      }
      found.add(value == null ? fallback : value);
    }
    return found;
  }
}
