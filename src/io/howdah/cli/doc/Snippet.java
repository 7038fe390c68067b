package io.howdah.cli.doc;

import io.howdah.engine.ValueText;
import io.howdah.engine.documentation.PluginKind;
import io.howdah.error.HowdahException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task, a source or an expression to fill in, with a remark on each option. */
final class Snippet {
  /** The kinds that there are snippets for. */
  static final List<PluginKind> KINDS =
      List.of(PluginKind.INVENTORY, PluginKind.LOOKUP, PluginKind.MODULE);

  private static final int PAD = 29;
  private static final String REQUIRED = "Incorrect value for 'Required', a boolean is needed: ";

  private final Layout layout;
  private final Map<String, @Nullable Object> doc;
  private final List<String> lines = new ArrayList<>();

  Snippet(Layout layout, Map<String, @Nullable Object> doc) {
    this.layout = layout;
    this.doc = doc;
  }

  /**
   * The text.
   *
   * @throws HowdahException where there can be none; its message says why
   */
  String of(PluginKind kind, String plugin) {
    Map<String, @Nullable Object> options = Values.sorted(doc.get("options"));
    if (kind == PluginKind.INVENTORY && Values.present(options.get("plugin"))) {
      throw new HowdahException(
          "The %s inventory plugin does not take YAML type config source that can be used with the \"auto\" plugin so a snippet cannot be created."
              .formatted(plugin));
    }
    if (kind == PluginKind.LOOKUP) {
      lookup(options);
    } else if (doc.containsKey("options")) {
      yaml(options);
    }
    lines.add("");
    return String.join("\n", lines);
  }

  private void yaml(Map<String, @Nullable Object> options) {
    Object module = doc.get("module");
    if (Values.present(module)) {
      lines.add("- name: " + Markup.plain(String.valueOf(doc.get("short_description"))));
      lines.add("  " + module + ":");
    } else {
      lines.add("# " + title() + ":");
    }
    options.forEach((name, option) -> option(name, Values.map(option), Values.present(module)));
  }

  private @Nullable Object title() {
    return doc.containsKey("plugin") ? doc.get("plugin") : doc.get("name");
  }

  private void option(String name, Map<String, @Nullable Object> option, boolean task) {
    String text = Markup.plain(Values.joined(option.get("description"), " "));
    boolean required = Values.required(option, REQUIRED);
    String key = name + ":";
    if (task) {
      String remark = wrapped((required ? "(required) " : "") + text);
      lines.add("      " + PluginTable.padded(key, 20) + "   # " + remark);
    } else {
      String otherwise = required ? "(required)" : otherwise(option);
      lines.add(key + " " + PluginTable.padded(otherwise, 9) + " # " + wrapped(text));
    }
  }

  private static String otherwise(Map<String, @Nullable Object> option) {
    return option.containsKey("default") ? ValueText.python(option.get("default")) : "None";
  }

  private String wrapped(String text) {
    String next = " ".repeat(PAD) + "# ";
    return ValueText.paragraph(text, layout.columns() - PAD, "", next);
  }

  private void lookup(Map<String, @Nullable Object> options) {
    StringBuilder call = new StringBuilder("lookup('" + title() + "', ");
    options.forEach((name, option) -> argument(name, Values.map(option), call));
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(call + ")");
  }

  private void argument(String name, Map<String, @Nullable Object> option, StringBuilder call) {
    Object type = option.getOrDefault("type", "string");
    Object text = option.getOrDefault("description", "");
    lines.add("# " + name + "(" + type + "): " + ValueText.python(text));
    if (List.of("_terms", "_raw", "_list").contains(name)) {
      call.append("< ").append(name).append(" >");
      return;
    }
    String value = Values.required(option, REQUIRED) ? "<REQUIRED>" : otherwise(option);
    boolean quoted = "str".equals(option.get("type")) || "string".equals(option.get("type"));
    String quote = quoted ? "'" : "";
    call.append(", ").append(name).append('=').append(quote).append(value).append(quote);
  }
}
