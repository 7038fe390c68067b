package io.howdah.playbook.load;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Keywords;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses module_defaults of groups and actions that nobody has. */
final class DefaultsCheck {
  private static final String GROUP = "group/";

  private DefaultsCheck() {}

  /** The keywords themselves, once their module_defaults are known to be good. */
  static Keywords passed(Keywords keywords, LoaderOptions options) {
    Object written = keywords.get(Keyword.MODULE_DEFAULTS);
    List<?> layers = written instanceof List<?> list ? list : java.util.Arrays.asList(written);
    for (Object layer : layers) {
      check(layer, options.modules());
    }
    return keywords;
  }

  private static void check(@Nullable Object layer, ModuleNames names) {
    if (!(layer instanceof Map<?, ?> map)) {
      return;
    }
    for (Object key : map.keySet()) {
      String name = String.valueOf(key);
      if (!name.startsWith(GROUP)) {
        require(names.resolve(name, List.of()) != null, "Could not resolve action ", name);
      } else if (!names.hasGroup(name.substring(GROUP.length()))) {
        String group = name.substring(GROUP.length());
        String full = group.split("\\.").length > 2 ? group : "ansible.builtin." + group;
        throw error(
            "Error loading module_defaults: could not resolve the module_defaults group " + full);
      }
    }
  }

  private static void require(boolean known, String what, String name) {
    if (!known) {
      boolean full = name.split("\\.").length > 2;
      throw error(what + (full ? name : "ansible.legacy." + name) + " in module_defaults");
    }
  }

  private static HowdahException error(String message) {
    return new HowdahException(message, null, null, ExitCode.PARSE_ERROR, null);
  }
}
