package io.howdah.cli.config;

import io.howdah.engine.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines for the environment, or variables in YAML, that hold every setting's default. */
final class InitLines implements InitText {
  private final String kind;
  private final String prefix;
  private final List<String> lines = new ArrayList<>();

  InitLines(String kind, boolean disabled) {
    this.kind = kind;
    this.prefix = disabled ? "#" : "";
  }

  @Override
  public void add(Map<String, ? extends @Nullable Object> settings) {
    settings.forEach(
        (name, setting) -> {
          if (setting instanceof Map<?, ?> map) {
            entry(name, map);
          }
        });
  }

  @Override
  public void addPlugins(Map<String, Map<String, @Nullable Object>> plugins) {
    plugins.values().forEach(this::add);
  }

  private void entry(String name, Map<?, ?> setting) {
    List<String> description = InitText.description(setting);
    Map<?, ?> entry = InitText.last(setting, kind);
    if (description == null || entry == null) {
      return;
    }
    lines.add(
        "# %s(%s): %s"
            .formatted(
                InitText.or(setting, "name", name),
                InitText.or(setting, "type", "string"),
                String.join("\n#", description)));
    String key = String.valueOf(entry.get("name"));
    if (!key.startsWith("_ANSIBLE_") && !key.startsWith("_ansible_")) {
      lines.add(prefix + (kind.equals("env") ? key + "=" + shell(setting) : yaml(key, setting)));
      lines.add("");
    }
  }

  private static String yaml(String key, Map<?, ?> setting) {
    String value = ValueText.flowYaml(InitText.or(setting, "default", ""));
    return key + ": " + value.replaceFirst("\n(\\.\\.\\.\n)?$", "") + "\n";
  }

  private static String shell(Map<?, ?> setting) {
    Object value = InitText.or(setting, "default", "");
    Object type = InitText.or(setting, "type", "");
    if ("boolean".equals(type)) {
      return Values.isTrue(value) ? "1" : "0";
    }
    if ("list".equals(type) && value instanceof List<?> list && !list.isEmpty()) {
      return quoted(list.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    return value instanceof String text
        ? quoted(text)
        : value == null ? "" : ValueText.python(value);
  }

  private static String quoted(String text) {
    boolean safe = text.matches("[A-Za-z0-9_@%+=:,./-]*");
    boolean already = text.length() > 1 && text.matches("(?s)([\"']).*\\1");
    return safe || already ? text : "'" + text.replace("'", "'\"'\"'") + "'";
  }

  @Override
  public String text() {
    return String.join("\n", lines);
  }
}
