package io.howdah.templating.lookup;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.regex.PyPattern;
import io.howdah.templating.regex.PyRegexException;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import io.howdah.templating.value.UndefinedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * vars and varnames: variables by name, and names by pattern.
 *
 * @param name vars or varnames
 */
record VariableLookups(String name) implements Lookup {
  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> options, LookupContext context) {
    List<@Nullable Object> found = new ArrayList<>();
    for (Object term : terms) {
      if (!(PyText.plain(term) instanceof String text)) {
        String is = name.equals("vars") ? "its a " : "it is a ";
        throw Terms.error(
            "Invalid setting identifier, \"%s\" is not a string, %s<class '%s'>"
                .formatted(PyText.str(term), is, PyTypes.name(term)));
      }
      if (name.equals("vars")) {
        found.add(value(text, options, context));
      } else {
        names(text, context, found);
      }
    }
    return found;
  }

  private static @Nullable Object value(
      String text, Map<String, @Nullable Object> options, LookupContext context) {
    Object fallback = options.get("default");
    if (!context.variables().contains(text)) {
      if (fallback != null) {
        return fallback;
      }
      throw new UndefinedException("No variable found with this name: " + text, text, null);
    }
    try {
      Object value = context.template(context.variables().get(text));
      if (value instanceof Undefined undefined) {
        throw undefined.error();
      }
      return value;
    } catch (UndefinedException e) {
      if (fallback != null) {
        return fallback;
      }
      throw e;
    }
  }

  private static void names(String text, LookupContext context, List<@Nullable Object> found) {
    try {
      PyPattern pattern = PyPattern.compile(text, 0);
      for (String variable : context.variables().names()) {
        if (pattern.search(variable) != null) {
          found.add(variable);
        }
      }
    } catch (PyRegexException e) {
      throw Terms.error("Unable to use \"" + text + "\" as a search parameter: " + e.getMessage());
    }
  }
}
