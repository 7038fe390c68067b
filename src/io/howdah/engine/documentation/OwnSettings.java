package io.howdah.engine.documentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Options of the plugins that are built into Howdah, in the form of a plugin's documentation. */
final class OwnSettings {
  private static final String TABLE = "/io/howdah/cli/plugin-settings.tsv";
  private static final Map<String, String> TYPES =
      Map.of("bool", "boolean", "int", "integer", "str", "string", "paths", "pathspec");

  private OwnSettings() {}

  /** Options by plugin, for a kind of plugins. */
  static Map<String, Map<String, @Nullable Object>> all(PluginKind kind) {
    Map<String, Map<String, @Nullable Object>> all = new TreeMap<>();
    for (String[] row : Tables.file(TABLE)) {
      if (row[0].equals(kind.word())) {
        all.computeIfAbsent(row[1], plugin -> new LinkedHashMap<>()).put(row[2], option(row));
      }
    }
    return all;
  }

  private static Map<String, @Nullable Object> option(String[] row) {
    Map<String, @Nullable Object> option = new LinkedHashMap<>();
    String type = TYPES.getOrDefault(row[3], row[3]);
    option.put(
        "description",
        List.of("Option " + row[2] + " of the " + row[0] + " plugin " + row[1] + "."));
    option.put("type", type);
    if (!row[4].isEmpty()) {
      option.put("default", value(type, row[4]));
    }
    put(option, "env", words(row, 5).stream().map(OwnSettings::named).toList());
    put(option, "ini", words(row, 6).stream().map(OwnSettings::key).toList());
    put(option, "vars", words(row, 7).stream().map(OwnSettings::named).toList());
    return option;
  }

  private static @Nullable Object value(String type, String text) {
    return switch (type) {
      case "boolean" -> List.of("true", "yes").contains(text.toLowerCase(java.util.Locale.ROOT));
      case "integer", "float" -> text.matches("-?\\d+") ? (Object) Long.valueOf(text) : text;
      case "list" -> new ArrayList<@Nullable Object>(Arrays.asList(text.split(",")));
      case "dict" -> new LinkedHashMap<String, @Nullable Object>();
      default -> text;
    };
  }

  private static List<String> words(String[] row, int cell) {
    return row.length <= cell || row[cell].isEmpty() ? List.of() : List.of(row[cell].split(","));
  }

  private static Map<String, @Nullable Object> named(String name) {
    return new LinkedHashMap<>(Map.of("name", name));
  }

  private static Map<String, @Nullable Object> key(String written) {
    int dot = written.indexOf('.');
    return new LinkedHashMap<>(
        Map.of("section", written.substring(0, dot), "key", written.substring(dot + 1)));
  }

  private static void put(
      Map<String, @Nullable Object> option, String key, List<Map<String, @Nullable Object>> list) {
    if (!list.isEmpty()) {
      option.put(key, new ArrayList<@Nullable Object>(list));
    }
  }
}
