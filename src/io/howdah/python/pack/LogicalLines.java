package io.howdah.python.pack;

import java.util.ArrayList;
import java.util.List;

/**
 * Python source cut into logical lines: comments and the insides of strings are gone, brackets and
 * backslashes join what they join.
 */
final class LogicalLines {
  /**
   * One logical line.
   *
   * @param text without indentation; each string is {@code ""}
   * @param indented whether it belongs to a block
   */
  record Line(String text, boolean indented) {}

  private final String source;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int at;
  private int depth;
  private boolean indented;

  private LogicalLines(String source) {
    this.source = source.startsWith("\ufeff") ? source.substring(1) : source;
  }

  static List<Line> of(String source) {
    LogicalLines reader = new LogicalLines(source);
    reader.read();
    return reader.lines;
  }

  private void read() {
    while (at < source.length()) {
      step(source.charAt(at));
    }
    end();
  }

  private void step(char c) {
    switch (c) {
      case '#' -> skipComment();
      case '"', '\'' -> skipString(c);
      case '\\' -> skipEscape();
      case '\r' -> at++;
      case '\n' -> newline();
      default -> {
        depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        add(c);
      }
    }
  }

  private void add(char c) {
    if (text.isEmpty() && (c == ' ' || c == '\t' || c == '\f')) {
      indented = true;
    } else {
      text.append(c);
    }
    at++;
  }

  private void newline() {
    at++;
    if (depth > 0) {
      text.append(' ');
    } else {
      end();
    }
  }

  private void end() {
    String line = text.toString().strip();
    if (!line.isEmpty()) {
      lines.add(new Line(line, indented));
    }
    text.setLength(0);
    indented = false;
    depth = 0;
  }

  private void skipComment() {
    while (at < source.length() && source.charAt(at) != '\n') {
      at++;
    }
  }

  private void skipEscape() {
    at++;
    if (source.startsWith("\r\n", at)) {
      at++;
    }
    if (at < source.length() && source.charAt(at) == '\n') {
      at++;
      text.append(' ');
    }
  }

  private void skipString(char quote) {
    String triple = String.valueOf(quote).repeat(3);
    boolean isLong = source.startsWith(triple, at);
    String close = isLong ? triple : String.valueOf(quote);
    at += close.length();
    while (at < source.length() && !source.startsWith(close, at)) {
      char c = source.charAt(at);
      if (c == '\n' && !isLong) {
        return; // not closed: no valid source, but the lines behind it count
      }
      at += c == '\\' ? 2 : 1;
    }
    at += close.length();
    text.append("\"\"");
  }
}
