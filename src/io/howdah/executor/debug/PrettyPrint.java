package io.howdah.executor.debug;

import io.howdah.module.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values over several lines, as Python's pprint lays them out; keys in order. */
final class PrettyPrint {
  private static final int WIDTH = 80;

  private PrettyPrint() {}

  static String of(@Nullable Object value) {
    return text(value, 0, 0);
  }

  /**
   * One value.
   *
   * @param indent columns before it
   * @param after columns of what closes around it
   */
  private static String text(@Nullable Object value, int indent, int after) {
    String line = PythonText.repr(sorted(value));
    if (line.length() <= WIDTH - indent - after) {
      return line;
    }
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      return mapping(map, indent, after);
    }
    return value instanceof List<?> list && !list.isEmpty() ? items(list, indent, after) : line;
  }

  private static @Nullable Object sorted(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>();
      list.forEach(item -> all.add(sorted(item)));
      return all;
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, @Nullable Object> keys = new TreeMap<>();
    map.forEach((key, inner) -> keys.put(String.valueOf(key), sorted(inner)));
    return keys;
  }

  private static String mapping(Map<?, ?> map, int indent, int after) {
    Map<String, @Nullable Object> keys = new TreeMap<>();
    map.forEach((key, value) -> keys.put(String.valueOf(key), value));
    List<String> lines = new ArrayList<>();
    keys.forEach(
        (key, value) -> {
          String name = PythonText.repr(key) + ": ";
          boolean last = lines.size() + 1 == keys.size();
          lines.add(name + text(value, indent + 1 + name.length(), last ? after + 1 : 1));
        });
    return "{" + String.join(",\n" + " ".repeat(indent + 1), lines) + "}";
  }

  private static String items(List<?> list, int indent, int after) {
    List<String> lines = new ArrayList<>();
    for (Object item : list) {
      boolean last = lines.size() + 1 == list.size();
      lines.add(text(item, indent + 1, last ? after + 1 : 1));
    }
    return "[" + String.join(",\n" + " ".repeat(indent + 1), lines) + "]";
  }
}
