package io.howdah.cli.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages and lists of roles' entry points. */
final class RolePage {
  private final Layout layout;

  RolePage(Layout layout) {
    this.layout = layout;
  }

  /** The pages of roles by name. */
  String pages(Map<String, @Nullable Object> roles) {
    List<String> lines = new ArrayList<>();
    roles.forEach((name, role) -> page(name, Values.map(role), lines));
    return String.join("\n", lines);
  }

  private void page(String name, Map<String, @Nullable Object> role, List<String> lines) {
    lines.add("> " + name.toUpperCase(Locale.ROOT) + "    (" + role.get("path") + ")\n");
    Values.map(role.get("entry_points"))
        .forEach((entry, spec) -> entryPoint(entry, Values.map(spec), lines));
  }

  private void entryPoint(String name, Map<String, @Nullable Object> doc, List<String> lines) {
    Object line = doc.get("short_description");
    lines.add("ENTRY POINT: " + name + (Values.present(line) ? " - " + line : "") + "\n");
    if (Values.present(doc.get("description"))) {
      String text = Values.joined(doc.get("description"), " ");
      lines.add(layout.paragraph(text, Layout.INDENT) + "\n");
    }
    if (Values.present(doc.get("options"))) {
      lines.add("OPTIONS (= is mandatory):\n");
      new FieldText(lines, layout, false).add(doc.get("options"));
      lines.add("");
    }
    if (Values.present(doc.get("attributes"))) {
      lines.add("ATTRIBUTES:\n");
      lines.add(Layout.yaml(Values.map(doc.get("attributes")), Layout.INDENT));
      lines.add("");
    }
    if (doc.containsKey("author")) {
      lines.add(PluginPage.section(layout, "author", doc.get("author")));
      lines.add("");
    }
  }

  /** A line for each entry point of roles by name. */
  String list(Map<String, @Nullable Object> roles) {
    List<String[]> cells = new ArrayList<>();
    Values.sorted(roles)
        .forEach(
            (name, role) ->
                Values.map(Values.map(role).get("entry_points"))
                    .forEach((entry, line) -> cells.add(new String[] {name, entry, "" + line})));
    int names = roles.keySet().stream().mapToInt(String::length).max().orElse(0);
    int entries = cells.stream().mapToInt(cell -> cell[1].length()).max().orElse(0);
    int room = layout.columns() - names - entries - 5;
    List<String> lines = new ArrayList<>();
    for (String[] cell : cells) {
      String line = PluginTable.cut(cell[2], room);
      lines.add(
          PluginTable.padded(cell[0], names)
              + " "
              + PluginTable.padded(cell[1], entries)
              + " "
              + line);
    }
    return String.join("\n", lines);
  }
}
