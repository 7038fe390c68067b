package io.howdah.templating.regex;

/** A cursor over a Python pattern, by code points. */
final class Source {
  final String text;
  int at;

  Source(String text) {
    this.text = text;
  }

  boolean more() {
    return at < text.length();
  }

  boolean next(char c) {
    return more() && text.charAt(at) == c;
  }

  boolean take(String expected) {
    boolean found = text.startsWith(expected, at);
    if (found) {
      at += expected.length();
    }
    return found;
  }

  int codePoint() {
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  /** Takes at most so many characters of a kind. */
  String run(java.util.function.IntPredicate kind, int most) {
    int start = at;
    while (more() && at - start < most && kind.test(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Takes up to and with the end mark; the text before it. */
  String until(char mark, String missing) {
    int end = text.indexOf(mark, at);
    if (end < 0) {
      throw new PyRegexException(missing, at);
    }
    String found = text.substring(at, end);
    at = end + 1;
    return found;
  }
}
