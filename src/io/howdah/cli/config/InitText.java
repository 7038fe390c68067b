package io.howdah.cli.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code ansible-config init} writes: definitions of settings in one of its formats. */
interface InitText {
  /**
   * The text of a format.
   *
   * @param format ini, env or vars
   * @param disabled whether every entry stands behind a comment character
   */
  static InitText of(String format, boolean disabled) {
    return format.equals("ini") ? new InitSections(disabled) : new InitLines(format, disabled);
  }

  /** Adds settings, by name. */
  void add(Map<String, ? extends @Nullable Object> settings);

  /** Adds settings of plugins, by plugin and name. */
  void addPlugins(Map<String, Map<String, @Nullable Object>> plugins);

  /** All that was added. */
  String text();

  /** What a setting is for; null where it does not say. */
  static @Nullable List<String> description(Map<?, ?> setting) {
    Object said = setting.get("description");
    if (said instanceof List<?> lines && !lines.isEmpty()) {
      return lines.stream().map(String::valueOf).toList();
    }
    return said instanceof String line && !line.isEmpty() ? List.of(line) : null;
  }

  /** The last of a setting's entries of a kind; null where it has none. */
  static @Nullable Map<?, ?> last(Map<?, ?> setting, String kind) {
    return setting.get(kind) instanceof List<?> entries
            && !entries.isEmpty()
            && entries.get(entries.size() - 1) instanceof Map<?, ?> entry
        ? entry
        : null;
  }

  /** The value of a key, else another. */
  static @Nullable Object or(Map<?, ?> setting, String key, Object other) {
    return setting.containsKey(key) ? setting.get(key) : other;
  }
}
