package io.howdah.templating.dump;

/**
 * How Ansible's callbacks write texts as YAML: several lines as a literal block. Where reading
 * matters more than exactness, what a block can't hold is taken out.
 *
 * @param lossy blanks at line ends, tabs and unprintable characters may go
 */
record ReadableText(boolean lossy) {
  private static final String BREAKS = "\n\u0085\u2028\u2029";
  private static final int TAB = 8;

  /** A text's node: a block if it has several lines, else in the given style. */
  YamlNode node(String text, char otherwise) {
    if (text.chars().noneMatch(c -> BREAKS.indexOf(c) >= 0)) {
      return new YamlNode.Scalar("str", text, otherwise);
    }
    return new YamlNode.Scalar("str", lossy ? readable(text) : text, '|');
  }

  private static String readable(String text) {
    String flat = expanded(text.stripTrailing());
    String kept =
        flat.codePoints()
            .filter(ReadableText::isAllowed)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return kept.replaceAll(" +([" + BREAKS + "])", "$1");
  }

  private static boolean isAllowed(int c) {
    return c == 0x85 || c >= 0x10000 || ScalarAnalysis.isPrintable(c);
  }

  /** Python's str.expandtabs: columns start anew after a line feed or carriage return. */
  private static String expanded(String text) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (int c : text.codePoints().toArray()) {
      if (c == '\t') {
        int blanks = TAB - column % TAB;
        out.append(" ".repeat(blanks));
        column += blanks;
      } else {
        out.appendCodePoint(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return out.toString();
  }
}
