package io.howdah.cli.config;

import io.howdah.engine.documentation.DocumentationLibrary;
import io.howdah.engine.documentation.PluginKind;
import io.howdah.engine.documentation.PluginSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Definitions of settings by name, each a mapping with the keys of Ansible's own documentation: of
 * an installed Ansible in its words, else in ours.
 */
final class Definitions {
  private final Configuration configuration;
  private final DocumentationLibrary library;
  private final Consumer<String> warn;

  Definitions(Configuration configuration, DocumentationLibrary library, Consumer<String> warn) {
    this.configuration = configuration;
    this.library = library;
    this.warn = warn;
  }

  /** Those of Ansible itself. */
  Map<String, @Nullable Object> base() {
    Map<String, @Nullable Object> installed = library.baseSettings();
    if (installed != null) {
      installed.keySet().removeIf(name -> name.startsWith("_"));
      return withConfigFile(installed);
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    configuration.settings().forEach(setting -> all.put(setting.name(), definition(setting)));
    return withConfigFile(all);
  }

  private static Map<String, @Nullable Object> withConfigFile(Map<String, @Nullable Object> all) {
    Map<String, @Nullable Object> file = new LinkedHashMap<>();
    file.put("default", null);
    file.put("type", "path");
    all.put("CONFIG_FILE", file);
    return all;
  }

  /** Those of the plugins of a kind, by plugin; of the named ones only where any are named. */
  Map<String, Map<String, @Nullable Object>> of(PluginKind kind, List<String> names) {
    PluginSettings settings = library.settings();
    if (names.isEmpty()) {
      return settings.all(kind);
    }
    Map<String, Map<String, @Nullable Object>> chosen = new LinkedHashMap<>();
    for (String name : names) {
      settings
          .of(kind, name)
          .ifPresentOrElse(
              options -> chosen.put(name, options),
              () -> warn.accept("Skipping " + name + " as we could not find matching plugin"));
    }
    return chosen;
  }

  private static Map<String, @Nullable Object> definition(Setting setting) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("name", SettingWords.title(setting));
    entry.put("description", List.of(SettingWords.description(setting)));
    entry.put("default", TypedValue.defaultOf(setting));
    entry.put("type", SettingWords.kind(setting));
    if (!setting.environment().isEmpty()) {
      entry.put("env", setting.environment().stream().map(name -> Map.of("name", name)).toList());
    }
    if (!setting.ini().isEmpty()) {
      entry.put("ini", setting.ini().stream().map(Definitions::key).toList());
    }
    return entry;
  }

  private static Map<String, String> key(String key) {
    int dot = key.indexOf('.');
    return Map.of("section", key.substring(0, dot), "key", key.substring(dot + 1));
  }
}
