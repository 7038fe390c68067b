package io.howdah.templating.lookup;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** config: the value of one of Ansible's settings, from the environment or its default. */
final class ConfigLookup implements Lookup {
  @Override
  public String name() {
    return "config";
  }

  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> given, LookupContext context) {
    Options options = new Options(given);
    String missing = options.text("on_missing", "error");
    boolean plugin = options.get("plugin_type") != null;
    if (plugin != (options.get("plugin_name") != null)) {
      throw Terms.option(
          "Both plugin_type and plugin_name are required, cannot use one without the other");
    }
    if (!List.of("error", "warn", "skip").contains(missing)) {
      throw Terms.option(
          "\"on_missing\" must be a string and one of \"error\", \"warn\" or \"skip\", not "
              + missing);
    }
    List<@Nullable Object> found = new ArrayList<>();
    for (Object term : terms) {
      if (!(PyText.plain(term) instanceof String name)) {
        throw Terms.option(
            "Invalid setting identifier, \"%s\" is not a string, its a <class '%s'>"
                .formatted(PyText.str(term), PyTypes.name(term)));
      }
      if (!plugin && Settings.isKnown(name)) {
        found.add(Settings.value(name, context.environment()));
      } else if (missing.equals("error")) {
        throw PyTypeException.lookup("Unable to find setting " + name);
      }
    }
    return found;
  }
}
