package io.howdah.templating.parse;

/** Ends of statements, expressions and comments, with the white space that they take along. */
final class Closing {
  private Closing() {}

  /** Index after a comment's end that was found at {@code end}, its sign being before it. */
  static int after(String text, int from, int end, String mark, boolean trim) {
    char sign = end > from ? text.charAt(end - 1) : 0;
    int after = end + mark.length();
    if (sign == '-') {
      return Opening.skipSpace(text, after);
    }
    return sign == '+' ? after : trimmed(text, after, trim);
  }

  /** Index after a statement's end at this index, or -1. */
  static int blockAt(String text, int at, String mark, boolean trim) {
    if (text.startsWith(mark, at)) {
      return trimmed(text, at + mark.length(), trim);
    }
    if (at >= text.length() || !text.startsWith(mark, at + 1)) {
      return -1;
    }
    int after = at + 1 + mark.length();
    return switch (text.charAt(at)) {
      case '+' -> after;
      case '-' -> Opening.skipSpace(text, after);
      default -> -1;
    };
  }

  /** Index after an expression's end at this index, or -1. */
  static int variableAt(String text, int at, String mark) {
    if (text.startsWith(mark, at)) {
      return at + mark.length();
    }
    boolean signed = at < text.length() && text.charAt(at) == '-' && text.startsWith(mark, at + 1);
    return signed ? Opening.skipSpace(text, at + 1 + mark.length()) : -1;
  }

  /** Index after the line's end at this index (its newline stays), or -1. */
  static int lineAt(String text, int at) {
    int end = at;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    if (end == text.length()) {
      return end;
    }
    return text.charAt(end) == '\n' ? end + 1 : -1;
  }

  private static int trimmed(String text, int after, boolean trim) {
    return trim && after < text.length() && text.charAt(after) == '\n' ? after + 1 : after;
  }
}
