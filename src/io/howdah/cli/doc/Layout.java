package io.howdah.cli.doc;

import io.howdah.engine.ValueText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs and YAML as ansible-doc lays them out.
 *
 * @param columns of the screen
 */
record Layout(int columns) {
  /** What stands below a heading begins with. */
  static final String INDENT = "        ";

  private static final int NARROWEST = 70;

  /** The width of text: four fifths of the screen. */
  int width() {
    return Math.max(columns - (int) (columns * 0.20), NARROWEST);
  }

  /** An indented paragraph. */
  String paragraph(String text, String indent) {
    return ValueText.paragraph(Markup.plain(text), width(), indent, indent);
  }

  /** A paragraph after a word that takes some of the first line. */
  String after(String text, int taken, String first) {
    return ValueText.paragraph(Markup.plain(text), width() - taken, first, INDENT);
  }

  /** A narrower paragraph whose lines are indented alike. */
  String deeper(String text, int taken, String indent) {
    return ValueText.paragraph(Markup.plain(text), width() - taken, indent, indent);
  }

  /** One key and its value as indented YAML. */
  static String yaml(String key, @Nullable Object value, String indent) {
    if (value instanceof List<?>) {
      return indented(key + ": " + ValueText.flowYaml(value).stripTrailing(), indent);
    }
    return yaml(Collections.singletonMap(key, value), indent);
  }

  /** A mapping as indented YAML. */
  static String yaml(Map<String, ? extends @Nullable Object> map, String indent) {
    String text = ValueText.yaml(map);
    return indented(text.replaceFirst("\n+$", ""), indent);
  }

  private static String indented(String text, String indent) {
    return Markup.plain(indent + text.replace("\n", "\n" + indent));
  }
}
