package io.howdah.cli.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plugins one a line; those that will go come last. */
final class PluginTable {
  private final Layout layout;

  PluginTable(Layout layout) {
    this.layout = layout;
  }

  /**
   * The lines.
   *
   * @param cells by full name: a file, or a line on the plugin
   * @param files whether these are files, which are never cut
   */
  String of(Map<String, String> cells, boolean files) {
    int names = cells.keySet().stream().mapToInt(String::length).max().orElse(0);
    int room = layout.columns() - names - 5;
    List<String> lines = new ArrayList<>();
    List<String> deprecated = new ArrayList<>();
    new TreeMap<>(cells)
        .forEach(
            (name, cell) -> {
              int dot = name.lastIndexOf('.') + 1;
              boolean goes = name.startsWith("_", dot) && (!files || name.startsWith("ansible."));
              String shown = goes ? name.substring(0, dot) + name.substring(dot + 1) : name;
              String text = files ? cell : cut(Markup.plain(cell), room);
              (goes ? deprecated : lines).add(padded(shown, names) + " " + padded(text, room));
            });
    if (!deprecated.isEmpty()) {
      lines.add("\nDEPRECATED:");
      lines.addAll(deprecated);
    }
    return String.join("\n", lines);
  }

  /** A text cut to a length, three dots after it where something is missing. */
  static String cut(String text, int room) {
    return text.length() <= room ? text : text.substring(0, Math.max(room, 0)) + "...";
  }

  /** A text with blanks up to a length. */
  static String padded(String text, int length) {
    return text + " ".repeat(Math.max(0, length - text.length()));
  }
}
