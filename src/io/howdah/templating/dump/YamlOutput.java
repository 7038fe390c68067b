package io.howdah.templating.dump;

/** The text under way: columns, indentation and pending spaces as libyaml keeps them. */
final class YamlOutput {
  private final StringBuilder out = new StringBuilder();
  private final int bestIndent;
  private final String lineEnd;
  final int width;
  int column;
  int indent = -1;
  boolean whitespace = true;
  boolean indention = true;

  YamlOutput(YamlOptions options) {
    bestIndent = options.bestIndent();
    width = options.bestWidth();
    lineEnd = options.frame().lineBreak();
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
    if (codePoint == '\n') {
      out.append(lineEnd);
    } else {
      out.appendCodePoint(codePoint);
    }
    column = 0;
  }

  void text(String ascii) {
    out.append(ascii);
    column += ascii.codePointCount(0, ascii.length());
    whitespace = false;
    indention = false;
  }

  /** A mark with a space before it unless one is there already. */
  void mark(String text) {
    space();
    close(text);
  }

  /** A mark right after what was written. */
  void close(String text) {
    out.append(text);
    column += text.length();
    whitespace = false;
    indention = false;
  }

  /** A bracket after which no space is needed. */
  void open(String text) {
    mark(text);
    whitespace = true;
  }

  /** A mark of a block, which counts as part of the indentation. */
  void block(String text) {
    boolean before = indention;
    mark(text);
    indention = before;
  }

  private void space() {
    if (!whitespace) {
      put(' ');
    }
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
