package io.howdah.cli.inventory;

import io.howdah.engine.ValueText;
import io.howdah.error.HowdahException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as TOML, tables after the plain keys of their parent. */
public final class TomlText {
  private final StringBuilder out = new StringBuilder();

  private TomlText() {}

  /**
   * The text of a mapping.
   *
   * @throws HowdahException where a value has no form in TOML
   */
  public static String of(@Nullable Object value) {
    TomlText text = new TomlText();
    if (value instanceof Map<?, ?> map) {
      text.table(map, List.of());
    }
    return text.out.toString();
  }

  private void table(Map<?, ?> map, List<String> path) {
    boolean plain = map.values().stream().anyMatch(value -> !(value instanceof Map));
    if (!path.isEmpty() && (plain || map.isEmpty())) {
      out.append(out.isEmpty() ? "" : "\n")
          .append('[')
          .append(String.join(".", path))
          .append("]\n");
    }
    map.forEach(
        (key, value) -> {
          if (!(value instanceof Map)) {
            out.append(key(key)).append(" = ").append(value(value)).append('\n');
          }
        });
    map.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> below) {
            List<String> deeper = new ArrayList<>(path);
            deeper.add(key(key));
            table(below, deeper);
          }
        });
  }

  private static String key(@Nullable Object key) {
    if (!(key instanceof String text)) {
      throw new HowdahException(
          "The source inventory contains a non-string key ("
              + key
              + ") which cannot be represented in TOML.");
    }
    return text.matches("[A-Za-z0-9_-]+") ? text : quoted(text);
  }

  private static String value(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> key(entry.getKey()) + " = " + value(entry.getValue()))
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(TomlText::value).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Boolean || value instanceof Number) {
      return value.toString();
    }
    if (value == null) {
      throw new HowdahException(
          "The source inventory contains a value that cannot be represented in TOML: None");
    }
    return quoted(ValueText.python(value));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < 0x20) {
                quoted.append("\\u%04x".formatted(c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
