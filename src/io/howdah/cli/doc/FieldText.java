package io.howdah.cli.doc;

import io.howdah.error.HowdahException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Options, or values returned, each with what is said of it. */
final class FieldText {
  private static final List<String> NESTED = List.of("options", "suboptions", "contains", "spec");
  private static final List<String> SETTINGS = List.of("env", "ini", "yaml", "vars", "keyword");

  private final List<String> lines;
  private final Layout layout;
  private final boolean returned;

  /**
   * Writes into a list of lines.
   *
   * @param returned whether these are values returned, which have no defaults
   */
  FieldText(List<String> lines, Layout layout, boolean returned) {
    this.lines = lines;
    this.layout = layout;
    this.returned = returned;
  }

  /** All of them, by name. */
  void add(@Nullable Object fields) {
    add(fields, Layout.INDENT, "");
  }

  private void add(@Nullable Object fields, String indent, String outer) {
    Values.sorted(fields).forEach((name, field) -> field(name, Values.map(field), indent, outer));
  }

  private void field(
      String name, Map<String, @Nullable Object> field, String indent, String outer) {
    boolean required =
        Values.required(field, "Incorrect value for 'Required', a boolean is needed.: ");
    lines.add(outer + (required ? "=" : "-") + " " + name);
    description(name, field, indent);
    Map<String, @Nullable Object> nested = new LinkedHashMap<>();
    NESTED.stream().filter(field::containsKey).forEach(k -> nested.put(k, field.remove(k)));
    if (!required && !returned) {
      field.putIfAbsent("default", null);
    }
    settings(field, indent);
    Object added = field.remove("version_added");
    Object from = field.remove("version_added_collection");
    rest(field, indent);
    if (Values.present(added)) {
      lines.add(indent + "added in: " + VersionAdded.text(added, from) + "\n");
    }
    nested.forEach((key, fields) -> nested(key, fields, indent));
    if (nested.isEmpty()) {
      lines.add("");
    }
  }

  private void description(String name, Map<String, @Nullable Object> field, String indent) {
    if (!field.containsKey("description")) {
      throw new HowdahException(
          "All (sub-)options and return values must have a 'description' field");
    }
    Object text = field.remove("description");
    List<@Nullable Object> parts = text instanceof List<?> ? Values.list(text) : List.of("" + text);
    int index = 1;
    for (Object part : parts) {
      if (!(part instanceof String sentence)) {
        throw new HowdahException(
            "Expected string in description of %s at index %d, got %s"
                .formatted(name, index, PythonType.of(part)));
      }
      lines.add(layout.paragraph(sentence, indent));
      index++;
    }
  }

  /** Where a value can be set besides the task. */
  private void settings(Map<String, @Nullable Object> field, String indent) {
    Map<String, @Nullable Object> set = new TreeMap<>();
    for (String kind : SETTINGS) {
      if (Values.present(field.get(kind))) {
        set.put(kind, withoutCollections(field.remove(kind)));
      }
    }
    if (Values.present(field.get("cli"))) {
      set.put("cli", words(field.remove("cli")));
    }
    if (!set.isEmpty()) {
      lines.add(Layout.yaml(Map.of("set_via", set), indent));
    }
  }

  private static List<@Nullable Object> withoutCollections(@Nullable Object entries) {
    List<@Nullable Object> made = new ArrayList<>();
    for (Object entry : Values.list(entries)) {
      Map<String, @Nullable Object> copy = Values.map(entry);
      PluginPage.UNTOLD.forEach(copy::remove);
      made.add(copy);
    }
    return made;
  }

  private static List<@Nullable Object> words(@Nullable Object entries) {
    List<@Nullable Object> made = new ArrayList<>();
    for (Object entry : Values.list(entries)) {
      Map<String, @Nullable Object> copy = Values.map(entry);
      copy.putIfAbsent("option", "--" + String.valueOf(copy.get("name")).replace('_', '-'));
      made.add(copy);
    }
    return made;
  }

  private void rest(Map<String, @Nullable Object> field, String indent) {
    new TreeMap<>(field)
        .forEach(
            (key, value) -> {
              if (!key.startsWith("_")) {
                lines.add(Layout.yaml(key, value, indent));
              }
            });
  }

  private void nested(String key, @Nullable Object fields, String indent) {
    lines.add("");
    lines.add(indent + key.toUpperCase(java.util.Locale.ROOT) + ":\n");
    add(fields, indent + "    ", indent);
  }
}
