package io.howdah.cli.config;

import io.howdah.engine.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An ansible.cfg that holds every setting's default. */
final class InitSections implements InitText {
  private final boolean disabled;
  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  InitSections(boolean disabled) {
    this.disabled = disabled;
  }

  @Override
  public void add(Map<String, ? extends @Nullable Object> settings) {
    new TreeMap<>(settings)
        .forEach(
            (name, setting) -> {
              if (setting instanceof Map<?, ?> map) {
                entry(map);
              }
            });
  }

  @Override
  public void addPlugins(Map<String, Map<String, @Nullable Object>> plugins) {
    new TreeMap<>(plugins).values().forEach(this::add);
  }

  private void entry(Map<?, ?> setting) {
    List<String> description = InitText.description(setting);
    Map<?, ?> entry = InitText.last(setting, "ini");
    if (description == null || entry == null) {
      return;
    }
    String comment =
        "# (" + InitText.or(setting, "type", "string") + ") " + String.join("\n# ", description);
    sections
        .computeIfAbsent(String.valueOf(entry.get("section")), name -> new ArrayList<>())
        .add(comment + "\n" + (disabled ? ";" : "") + entry.get("key") + "=" + value(setting));
  }

  private static String value(Map<?, ?> setting) {
    Object value = InitText.or(setting, "default", "");
    if ("list".equals(setting.get("type")) && value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return value == null ? "" : ValueText.python(value);
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>();
    sections.forEach(
        (section, entries) -> {
          lines.add("[" + section + "]");
          entries.forEach(entry -> lines.addAll(List.of(entry, "")));
          lines.add("");
        });
    return String.join("\n", lines);
  }
}
