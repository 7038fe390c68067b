package io.howdah.inventory.source;

import io.howdah.inventory.InventoryException;

/** A place in a TOML text. */
final class TomlCursor {
  private final String text;
  private int at;

  TomlCursor(String text) {
    this.text = text.replace("\r\n", "\n");
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The character here; 0 at the end. */
  char peek() {
    return atEnd() ? 0 : text.charAt(at);
  }

  char next() {
    if (atEnd()) {
      throw wrong("it ends too early");
    }
    return text.charAt(at++);
  }

  boolean startsWith(String word) {
    return text.startsWith(word, at);
  }

  /** Passes over a word, which stands here. */
  void pass(String word) {
    at += word.length();
  }

  /** Passes over blanks and then this character, if it is there. */
  boolean take(char wanted) {
    blanks();
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  void expect(char wanted) {
    if (!take(wanted)) {
      throw wrong("'" + wanted + "' is expected");
    }
  }

  void blanks() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  /** Passes over empty lines and comments. */
  void skipLines() {
    while (true) {
      blanks();
      comment();
      if (peek() != '\n') {
        return;
      }
      at++;
    }
  }

  /** Passes over blanks and line ends. */
  void skipBlankText() {
    while (" \t\n".indexOf(peek()) >= 0) {
      at++;
    }
  }

  void endOfLine() {
    blanks();
    comment();
    if (!atEnd() && next() != '\n') {
      at--;
      throw wrong("the line should end here");
    }
  }

  private void comment() {
    if (peek() == '#') {
      while (!atEnd() && peek() != '\n') {
        at++;
      }
    }
  }

  /** Everything up to a character that ends a bare value. */
  String bare() {
    int start = at;
    while (!atEnd() && ",]}#\n\t=".indexOf(peek()) < 0 && !endsAtBlank(start)) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  /** A date and its time may stand apart. */
  private boolean endsAtBlank(int start) {
    boolean date = at - start == 10 && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    return peek() == ' ' && !(date && text.charAt(start + 4) == '-');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** An error here. */
  InventoryException wrong(String what) {
    long line =
        text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
    return new InventoryException(what + " (line " + (line + 1) + ")");
  }
}
