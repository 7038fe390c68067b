package io.howdah.yaml;

/** Guesses from a line what its author meant, for the usual slips. */
final class YamlHints {
  private YamlHints() {}

  /** An explanation that begins with a line end, or nothing. */
  static String of(String line, int column) {
    if (line.indexOf('\t') >= 0) {
      return "\nThere is a tab in this line. YAML is indented with spaces only: replace it.\n";
    }
    if (line.contains("{{") && line.contains("}}") && !quotedTemplate(line)) {
      return unquotedTemplate(line);
    }
    if (secondColon(line, column)) {
      return "\nThere is a second colon, followed by a space, in this line. Put quotes around what"
          + " follows\nthe first one, as in\n\n    "
          + quotedAfterColon(line)
          + "\n";
    }
    return quotes(line);
  }

  private static boolean quotedTemplate(String line) {
    return line.contains("\"{{") || line.contains("'{{");
  }

  private static String unquotedTemplate(String line) {
    return "\nA value that begins with {{ has to stand in quotes, or YAML takes it for a"
        + " dictionary:\n\n    "
        + quotedAfterColon(line)
        + "\n";
  }

  private static String quotedAfterColon(String line) {
    String text = line.strip();
    int colon = text.indexOf(": ");
    int dash = text.startsWith("- ") ? 2 : 0;
    int start = colon >= 0 ? colon + 2 : dash;
    String value = text.substring(start).strip();
    char quote = value.indexOf('"') >= 0 ? '\'' : '"';
    return text.substring(0, start) + quote + value + quote;
  }

  private static boolean secondColon(String line, int column) {
    int first = line.indexOf(": ");
    return first >= 0
        && column > first + 1
        && column <= line.length()
        && line.charAt(column - 1) == ':';
  }

  private static String quotes(String line) {
    int colon = line.indexOf(':');
    String value = colon < 0 ? "" : line.substring(colon + 1).strip();
    if (value.isEmpty() || (value.charAt(0) != '"' && value.charAt(0) != '\'')) {
      return "";
    }
    char quote = value.charAt(0);
    boolean closed = value.length() > 1 && value.charAt(value.length() - 1) == quote;
    long count = value.chars().filter(c -> c == quote).count();
    if (closed && count == 2) {
      return "";
    }
    return "\nA value that begins with a quote has to end with the same quote. If the quotes belong"
        + " to the\nvalue, put others around the whole.\n";
  }
}
