package io.howdah.templating.extension;

import java.util.regex.Pattern;

/** Why Ansible finds no plugin of a name, in its words. */
final class PluginName {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern FULL = Pattern.compile("(\\w+\\.\\w+)(\\.\\w+)+");

  private PluginName() {}

  /** The reason: the name alone where nothing is wrong with it but that it is unknown. */
  static String refusal(String name) {
    if (PLAIN.matcher(name).matches()) {
      return name;
    }
    if (!name.contains(".")) {
      return "invalid plugin name: ansible.builtin." + name;
    }
    var full = FULL.matcher(name);
    if (!full.matches() || name.startsWith("ansible.")) {
      return "invalid plugin name: " + name;
    }
    return "Invalid plugin FQCN (%s): unable to locate collection %s"
        .formatted(name, full.group(1));
  }
}
