package io.howdah.templating.dump;

/** The text under way: columns, indentation and pending spaces as libyaml keeps them. */
final class YamlOutput {
  private final StringBuilder out = new StringBuilder();
  private final int bestIndent;
  final int width;
  int column;
  int indent = -1;
  boolean whitespace = true;
  boolean indention = true;

  YamlOutput(YamlOptions options) {
    bestIndent = options.bestIndent();
    width = options.bestWidth();
  }

  int bestIndent() {
    return bestIndent;
  }

  String text() {
    return out.toString();
  }

  boolean beyondWidth() {
    return column > width;
  }

  void put(int codePoint) {
    out.appendCodePoint(codePoint);
    column++;
  }

  void lineBreak(int codePoint) {
    out.appendCodePoint(codePoint);
    column = 0;
  }

  void text(String ascii) {
    out.append(ascii);
    column += ascii.codePointCount(0, ascii.length());
    whitespace = false;
    indention = false;
  }

  void indicator(String text, boolean needSpace, boolean isSpace, boolean isIndention) {
    if (needSpace && !whitespace) {
      put(' ');
    }
    out.append(text);
    column += text.length();
    whitespace = isSpace;
    indention = indention && isIndention;
  }

  void writeIndent() {
    int wanted = Math.max(indent, 0);
    if (!indention || column > wanted || column == wanted && !whitespace) {
      lineBreak('\n');
    }
    while (column < wanted) {
      put(' ');
    }
    whitespace = true;
    indention = true;
  }

  /** Goes a level deeper; returns the level to come back to. */
  int deeper(boolean flow, boolean indentless) {
    int before = indent;
    if (indent < 0) {
      indent = flow ? bestIndent : 0;
    } else if (!indentless) {
      indent += bestIndent;
    }
    return before;
  }
}
