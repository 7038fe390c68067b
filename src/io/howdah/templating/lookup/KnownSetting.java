package io.howdah.templating.lookup;

import io.howdah.templating.filter.HomeFolders;
import io.howdah.templating.test.Truth;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A setting of Ansible itself, or an option of one of its plugins.
 *
 * @param kind str, bool, int, float, list, path or paths
 * @param defaultText its default; empty for none
 * @param environment environment variables that set it, the last one found wins
 * @param ini keys of ansible.cfg that set it, each {@code section.key}
 * @param variables of a host that set it, the last one found wins
 */
record KnownSetting(
    String kind,
    String defaultText,
    List<String> environment,
    List<String> ini,
    List<String> variables) {

  /** Settings by name. */
  static final class Base {
    static final Map<String, KnownSetting> ALL = read("settings.tsv", 1);

    static {
      // no setting of its own, but as visible: the ansible.cfg in use
      ALL.put("CONFIG_FILE", new KnownSetting("str", "", List.of(), List.of(), List.of()));
    }

    private Base() {}
  }

  /** Options by {@code type plugin option}, words between blanks. */
  static final class Plugins {
    static final Map<String, KnownSetting> ALL = read("plugin-settings.tsv", 3);

    private Plugins() {}

    /** Whether anything is known of a plugin. */
    static boolean has(String plugin) {
      return ALL.keySet().stream().anyMatch(key -> key.startsWith(plugin + " "));
    }
  }

  private static Map<String, KnownSetting> read(String file, int keys) {
    Map<String, KnownSetting> all = new LinkedHashMap<>();
    var stream = KnownSetting.class.getResourceAsStream("/io/howdah/cli/" + file);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      reader.lines().filter(l -> !l.startsWith("#")).forEach(line -> line(line, keys, all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static void line(String line, int keys, Map<String, KnownSetting> all) {
    List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
    String key = String.join(" ", cells.subList(0, keys));
    List<String> rest = cells.subList(keys, cells.size());
    List<String> variables = rest.size() > 4 ? words(rest.get(4)) : List.of();
    all.put(
        key,
        new KnownSetting(
            rest.get(0), rest.get(1), words(rest.get(2)), words(rest.get(3)), variables));
  }

  /** An option as a plugin documents it. */
  static KnownSetting of(Map<?, ?> option) {
    Object value = option.get("default");
    String text =
        value instanceof List<?> list
            ? String.join(",", list.stream().map(String::valueOf).toList())
            : value == null ? "" : String.valueOf(value);
    return new KnownSetting(
        kind(String.valueOf(option.get("type"))),
        text,
        names(option.get("env"), "name"),
        names(option.get("ini"), "key"),
        names(option.get("vars"), "name"));
  }

  private static String kind(String type) {
    return switch (type) {
      case "boolean" -> "bool";
      case "integer" -> "int";
      case "pathspec" -> "paths";
      case "tmp", "temppath", "tmppath" -> "path";
      default -> type;
    };
  }

  private static List<String> names(@Nullable Object entries, String key) {
    List<String> found = new ArrayList<>();
    for (Object entry : entries instanceof List<?> list ? list : List.of()) {
      if (entry instanceof Map<?, ?> map) {
        String section = key.equals("key") ? map.get("section") + "." : "";
        found.add(section + map.get(key));
      }
    }
    return found;
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(","));
  }

  /** What a text means here; null for an empty one. */
  @Nullable Object typed(String text, Map<String, String> homes) {
    if (text.isEmpty() || text.equals("None")) {
      return null;
    }
    return switch (kind) {
      case "bool" -> Boolean.TRUE.equals(Truth.of(text));
      case "int" -> text.matches("-?\\d{1,18}") ? (Object) Long.valueOf(text) : text;
      case "float" -> text.matches("-?\\d+(\\.\\d*)?") ? (Object) Double.valueOf(text) : text;
      case "list" -> list(text);
      case "path" -> HomeFolders.expand(text, homes);
      case "paths" -> paths(text, homes);
      default -> text;
    };
  }

  private static List<@Nullable Object> list(String text) {
    List<@Nullable Object> items = new ArrayList<>();
    for (String item : text.split(",", -1)) {
      String bare = item.strip();
      boolean quoted = bare.length() > 1 && bare.matches("(?s)([\"']).*\\1");
      items.add(quoted ? bare.substring(1, bare.length() - 1) : bare);
    }
    return items;
  }

  private static List<@Nullable Object> paths(String text, Map<String, String> homes) {
    List<@Nullable Object> paths = new ArrayList<>();
    for (String path : text.split(":")) {
      paths.add(HomeFolders.expand(path, homes));
    }
    return paths;
  }
}
