package io.howdah.templating.lookup;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * config: the value of one of Ansible's settings, or of an option of one of its plugins.
 *
 * @param given settings that differ from their defaults, by name; and keys of ansible.cfg, each
 *     {@code [section]key}
 * @param plugins for plugins that are none of ours
 */
public record ConfigLookup(Map<String, String> given, PluginOptions plugins) implements Lookup {
  /** Finds the options of plugins that are files. */
  public interface PluginOptions {
    /** Options by name as a plugin documents them; null where there is no such plugin. */
    @Nullable Map<String, ?> of(String type, String plugin);
  }

  private static final List<String> MISSING = List.of("error", "skip", "warn");
  private static final List<String> TYPES =
      List.of(
          "become",
          "cache",
          "callback",
          "cliconf",
          "connection",
          "httpapi",
          "inventory",
          "lookup",
          "netconf",
          "shell",
          "vars");

  /** Registers the lookup with a run's settings. */
  public static Consumer<Registry> reading(Map<String, String> given, PluginOptions plugins) {
    return registry -> registry.lookup(new ConfigLookup(given, plugins));
  }

  @Override
  public String name() {
    return "config";
  }

  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> words, LookupContext context) {
    Options options = new Options(words);
    String missing = choice(options, "on_missing", MISSING);
    String type = choice(options, "plugin_type", TYPES);
    String plugin = options.text("plugin_name", "");
    if (type.isEmpty() != plugin.isEmpty()) {
      throw Terms.option(
          "Both plugin_type and plugin_name are required, cannot use one without the other");
    }
    List<@Nullable Object> found = new ArrayList<>();
    for (Object term : terms) {
      String name = setting(term);
      KnownSetting known = find(name, type, plugin);
      if (known != null) {
        found.add(type.isEmpty() ? base(name, known, context) : option(known, context));
      } else if (missing.isEmpty() || missing.equals("error")) {
        throw PyTypeException.lookup(unknown(name, type, plugin));
      }
    }
    return found;
  }

  private static String choice(Options options, String name, List<String> valid) {
    String text = options.text(name, "");
    if (text.isEmpty() || valid.contains(text)) {
      return text;
    }
    throw Terms.option(
        "Invalid value \"%s\" for configuration option \"plugin_type: lookup plugin: config setting: %s \", valid values are: %s"
            .formatted(text, name, String.join(", ", valid)));
  }

  private static String setting(@Nullable Object term) {
    if (PyText.plain(term) instanceof String name) {
      return name;
    }
    throw Terms.option(
        "Invalid setting identifier, \"%s\" is not a string, its a <class '%s'>"
            .formatted(PyText.str(term), PyTypes.name(term)));
  }

  private @Nullable KnownSetting find(String name, String type, String plugin) {
    if (type.isEmpty()) {
      return KnownSetting.Base.ALL.get(name);
    }
    String key = type + " " + plugin.replaceFirst("^ansible\\.(builtin|legacy)\\.", "");
    if (KnownSetting.Plugins.has(key)) {
      return KnownSetting.Plugins.ALL.get(key + " " + name);
    }
    Map<String, ?> options = plugins.of(type, plugin);
    if (options == null) {
      throw PyTypeException.lookup("Unable to load " + type + " plugin \"" + plugin + "\"");
    }
    return options.get(name) instanceof Map<?, ?> option ? KnownSetting.of(option) : null;
  }

  private static String unknown(String name, String type, String plugin) {
    if (type.isEmpty()) {
      return "Unable to find setting %s. Invalid setting \"%s\" attempted".formatted(name, name);
    }
    return "Unable to find setting %s. Requested entry (plugin_type: %s plugin: %s setting: %s ) was not defined in configuration."
        .formatted(name, type, plugin, name);
  }

  private @Nullable Object base(String name, KnownSetting setting, LookupContext context) {
    String text = given.get(name);
    return typed(setting, text == null ? environment(setting, context) : text, context);
  }

  private static @Nullable Object typed(
      KnownSetting setting, @Nullable String text, LookupContext context) {
    return setting.typed(text == null ? setting.defaultText() : text, context.environment());
  }

  private static @Nullable String environment(KnownSetting setting, LookupContext context) {
    String text = null;
    for (String variable : setting.environment()) {
      text = context.environment().getOrDefault(variable, text);
    }
    return text;
  }

  /** A host's variables come first, as they are written: what they hold is not templated. */
  private @Nullable Object option(KnownSetting setting, LookupContext context) {
    Object value = null;
    for (String variable : setting.variables()) {
      if (context.variables().contains(variable)) {
        value = PyText.plain(context.variables().get(variable));
      }
    }
    if (value != null) {
      return value instanceof String text ? setting.typed(text, context.environment()) : value;
    }
    String text = environment(setting, context);
    return typed(setting, text == null ? ini(setting) : text, context);
  }

  private @Nullable String ini(KnownSetting setting) {
    String text = null;
    for (String key : setting.ini()) {
      int dot = key.lastIndexOf('.');
      text = given.getOrDefault("[" + key.substring(0, dot) + "]" + key.substring(dot + 1), text);
    }
    return text;
  }
}
