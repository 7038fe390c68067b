package io.howdah.cli.doc;

import io.howdah.engine.ValueText;
import io.howdah.engine.documentation.Documentation;
import io.howdah.engine.documentation.PluginKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page of one plugin, in ansible-doc's order. */
final class PluginPage {
  /** What a page leaves out. */
  static final Set<String> UNTOLD =
      Set.of(
          "module",
          "docuri",
          "version_added",
          "version_added_collection",
          "short_description",
          "now_date",
          "plainexamples",
          "returndocs",
          "collection");

  private final Layout layout;
  private final PluginKind kind;
  private final List<String> lines = new ArrayList<>();

  PluginPage(Layout layout, PluginKind kind) {
    this.layout = layout;
    this.kind = kind;
  }

  /** The whole text. */
  String of(Documentation documentation) {
    Map<String, @Nullable Object> doc = Values.map(documentation.doc());
    doc.put("metadata", documentation.metadata());
    heading(doc);
    deprecation(doc);
    if (Values.present(doc.remove("has_action"))) {
      lines.add("  * note: This module has a corresponding action plugin.\n");
    }
    options(doc);
    notes(doc);
    if (Values.present(doc.get("seealso"))) {
      new SeeAlso(lines, layout).add(doc.remove("seealso"));
    }
    if (Values.present(doc.get("requirements"))) {
      String all = Values.joined(doc.remove("requirements"), ", ");
      lines.add("REQUIREMENTS:" + layout.after(all, 16, "  ") + "\n");
    }
    rest(doc);
    examples(documentation.examples());
    if (Values.present(documentation.returns())) {
      lines.add("RETURN VALUES:");
      new FieldText(lines, layout, true).add(documentation.returns());
    }
    return String.join("\n", lines);
  }

  private void heading(Map<String, @Nullable Object> doc) {
    Object own = doc.get(kind.word());
    Object name = Values.present(own) ? own : doc.get("name");
    String title = Values.present(name) ? String.valueOf(name) : kind.word();
    Object collection = doc.get("collection");
    String full = Values.present(collection) ? collection + "." + title : title;
    lines.add("> " + full.toUpperCase(Locale.ROOT) + "    (" + doc.remove("filename") + ")\n");
    String text = Values.joined(doc.remove("description"), " ");
    lines.add(layout.paragraph(text, Layout.INDENT) + "\n");
    if (doc.containsKey("version_added")) {
      Object from = doc.remove("version_added_collection");
      lines.add("ADDED IN: " + VersionAdded.text(doc.remove("version_added"), from) + "\n");
    }
  }

  private void deprecation(Map<String, @Nullable Object> doc) {
    if (!Values.present(doc.get("deprecated"))) {
      return;
    }
    lines.add("DEPRECATED: \n");
    Object said = doc.remove("deprecated");
    if (said instanceof Map<?, ?> map) {
      boolean dated = map.containsKey("removed_at_date");
      Object version = map.containsKey("removed_in") ? map.get("removed_in") : map.get("version");
      lines.add(
          "\tReason: "
              + map.get("why")
              + (dated
                  ? "\n\tWill be removed in a release after " + map.get("removed_at_date")
                  : "\n\tWill be removed in: Ansible " + version)
              + "\n\tAlternatives: "
              + map.get("alternative"));
    } else {
      lines.add(String.valueOf(said));
    }
    lines.add("\n");
  }

  private void options(Map<String, @Nullable Object> doc) {
    if (Values.present(doc.get("options"))) {
      lines.add("OPTIONS (= is mandatory):\n");
      new FieldText(lines, layout, false).add(doc.remove("options"));
      lines.add("");
    }
    if (Values.present(doc.get("attributes"))) {
      lines.add("ATTRIBUTES:\n");
      lines.add(Layout.yaml(Values.map(doc.remove("attributes")), Layout.INDENT));
      lines.add("");
    }
  }

  private void notes(Map<String, @Nullable Object> doc) {
    if (!Values.present(doc.get("notes"))) {
      return;
    }
    lines.add("NOTES:");
    for (Object note : Values.list(doc.remove("notes"))) {
      lines.add(layout.after(String.valueOf(note), 6, "      * "));
    }
    lines.add("");
    lines.add("");
  }

  private void rest(Map<String, @Nullable Object> doc) {
    Set<String> untold = new HashSet<>(UNTOLD);
    untold.add(kind.word());
    Values.sorted(doc)
        .forEach(
            (key, value) -> {
              if (!untold.contains(key) && Values.present(value)) {
                lines.add(section(layout, key, value));
                lines.add("");
              }
            });
  }

  /** What has no layout of its own: a text, a list between commas, or YAML. */
  static String section(Layout layout, String key, @Nullable Object value) {
    String title = key.toUpperCase(Locale.ROOT);
    if (value instanceof List<?>) {
      return title + ": " + Values.joined(value, ", ");
    }
    return value instanceof String text
        ? title + ": " + layout.after(text, key.length() + 2, "")
        : Layout.yaml(title, value, "");
  }

  private void examples(@Nullable Object examples) {
    if (Values.present(examples)) {
      lines.add("EXAMPLES:");
      lines.add("");
      lines.add(examples instanceof String text ? text.strip() : ValueText.yaml(examples));
      lines.add("");
      lines.add("");
    }
  }
}
