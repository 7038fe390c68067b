package io.howdah.cli.config;

import io.howdah.cli.OptionsException;
import io.howdah.engine.documentation.PluginKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an option of a plugin is set to and where: an environment variable, else ansible.cfg, else
 * the option's default; rules are those of ansible-core's configuration manager.
 */
final class OptionValue {
  private static final Set<String> TRUE = Set.of("y", "yes", "on", "1", "true", "t", "1.0");
  private static final Pattern CONSTANT = Pattern.compile("\\{\\{\\s*(\\w+)\\s*\\}\\}");

  private final Configuration configuration;
  private final String entry;
  private final Map<?, ?> definition;

  /** The options of a plugin. */
  record Plugin(PluginKind kind, String name) {}

  /**
   * A value with its origin, REQUIRED where one is missing.
   *
   * @param origin default, {@code env: NAME}, the file, or REQUIRED
   */
  record Found(@Nullable Object value, String origin) {}

  OptionValue(Configuration configuration, Plugin plugin, Map.Entry<String, ?> option) {
    this.configuration = configuration;
    this.definition = option.getValue() instanceof Map<?, ?> map ? map : Map.of();
    this.entry =
        "plugin_type: %s plugin: %s setting: %s "
            .formatted(plugin.kind().word(), plugin.name(), option.getKey());
  }

  /**
   * Reads it.
   *
   * @throws OptionsException where it is set to what it can't be
   */
  Found read() {
    Found given = given();
    if (given == null && Boolean.TRUE.equals(definition.get("required"))) {
      return new Found(null, "REQUIRED");
    }
    Found found = given == null ? new Found(fallback(), "default") : given;
    Found typed;
    try {
      typed = new Found(typed(found), found.origin());
    } catch (IllegalArgumentException e) {
      if (!found.origin().startsWith("env:") || !"".equals(found.value())) {
        throw new OptionsException(
            "Invalid type for configuration option %s (from %s): %s"
                .formatted(entry.strip(), found.origin(), e.getMessage()));
      }
      typed = new Found(typed(new Found(fallback(), "default")), "default");
    }
    checkChoices(typed.value());
    return typed;
  }

  private @Nullable Found given() {
    Found found = null;
    for (Map<?, ?> variable : entries("env")) {
      String name = String.valueOf(variable.get("name"));
      String text = configuration.environment().get(name);
      found = text == null ? found : new Found(text, "env: " + name);
    }
    if (found != null) {
      return found;
    }
    String file = configuration.file().map(Object::toString).orElse("");
    for (Map<?, ?> key : entries("ini")) {
      String name =
          key.get("section") + "." + String.valueOf(key.get("key")).toLowerCase(Locale.ROOT);
      String text = configuration.iniValue(name).orElse(null);
      found = text == null ? found : new Found(text, file);
    }
    return found;
  }

  private List<Map<?, ?>> entries(String kind) {
    List<Map<?, ?>> all = new ArrayList<>();
    if (definition.get(kind) instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          all.add(map);
        }
      }
    }
    return all;
  }

  /** The default; a setting of Ansible itself where it names one between braces. */
  private @Nullable Object fallback() {
    Object value = definition.get("default");
    if (value instanceof String text) {
      Matcher constant = CONSTANT.matcher(text);
      if (constant.matches()) {
        for (Setting setting : configuration.settings()) {
          if (setting.name().equals(constant.group(1))) {
            return TypedValue.of(configuration, setting);
          }
        }
      }
    }
    return value;
  }

  private @Nullable Object typed(Found found) {
    Object value = found.value();
    if (value == null) {
      return null;
    }
    Object type = definition.get("type");
    return switch (type == null ? "" : type.toString().toLowerCase(Locale.ROOT)) {
      case "boolean", "bool" ->
          value instanceof Boolean || TRUE.contains(value.toString().toLowerCase(Locale.ROOT))
              ? !Boolean.FALSE.equals(value)
              : false;
      case "integer", "int" -> integer(value);
      case "float" -> decimal(value);
      case "list" -> value instanceof String text ? unquoted(text.split(",", -1)) : value;
      case "path", "tmp", "temppath", "tmppath" -> path(value.toString(), found.origin());
      case "pathspec" -> paths(value, ":", found.origin());
      case "pathlist" -> paths(value, ",", found.origin());
      case "str", "string" ->
          value instanceof Boolean flag ? (flag ? "True" : "False") : unquoted(value.toString());
      default -> value instanceof String text ? unquoted(text) : value;
    };
  }

  private static Object integer(Object value) {
    if (value instanceof Number) {
      return value;
    }
    try {
      return Long.valueOf(value.toString().strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "invalid literal for int() with base 10: '" + value + "'", e);
    }
  }

  private static Object decimal(Object value) {
    try {
      return Double.valueOf(value.toString().strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("could not convert string to float: '" + value + "'", e);
    }
  }

  private List<String> paths(Object value, String separator, String origin) {
    List<?> all = value instanceof List<?> list ? list : List.of(value.toString().split(separator));
    return all.stream().map(item -> path(item.toString().strip(), origin)).toList();
  }

  /** Relative paths in a file start from where the file is. */
  private String path(String text, String origin) {
    boolean inFile = origin.startsWith("/") && !text.startsWith("/") && !text.startsWith("~");
    String written = text.replace("{{CWD}}", configuration.directory().toString());
    String whole = inFile ? origin.substring(0, origin.lastIndexOf('/') + 1) + written : written;
    return configuration.resolve(whole).toString();
  }

  private static List<String> unquoted(String[] texts) {
    List<String> all = new ArrayList<>();
    for (String text : texts) {
      all.add(unquoted(text.strip()));
    }
    return all;
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.matches("(?s)([\"']).*\\1");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private void checkChoices(@Nullable Object value) {
    Object choices = definition.get("choices");
    if (value == null || choices == null) {
      return;
    }
    List<?> all =
        choices instanceof Map<?, ?> map
            ? List.copyOf(map.keySet())
            : choices instanceof List<?> list ? list : List.of(choices);
    boolean valid = value instanceof List<?> items ? all.containsAll(items) : all.contains(value);
    if (!valid) {
      throw new OptionsException(
          "Invalid value \"%s\" for configuration option \"%s\", valid values are: %s"
              .formatted(
                  value, entry, String.join(", ", all.stream().map(String::valueOf).toList())));
    }
  }
}
