package io.howdah.inventory;

import java.util.regex.Pattern;

/**
 * Shell wildcards as Python's fnmatch reads them: {@code *}, {@code ?}, {@code [abc]}, {@code
 * [!abc]}.
 */
final class Wildcard {
  private Wildcard() {}

  /** A regular expression that matches the whole text. */
  static String toRegex(String wildcard) {
    StringBuilder regex = new StringBuilder("(?s)");
    int i = 0;
    while (i < wildcard.length()) {
      char c = wildcard.charAt(i++);
      int close = c == '[' ? closing(wildcard, i) : -1;
      if (close > 0) {
        regex.append(set(wildcard.substring(i, close)));
        i = close + 1;
      } else {
        regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.append("\\z").toString();
  }

  private static int closing(String text, int from) {
    int start = from < text.length() && text.charAt(from) == '!' ? from + 1 : from;
    return text.indexOf(']', Math.min(start + 1, text.length()));
  }

  private static String set(String inside) {
    String escaped = inside.replace("\\", "\\\\").replace("[", "\\[").replace("&&", "\\&&");
    if (escaped.startsWith("!")) {
      return "[^" + escaped.substring(1) + "]";
    }
    return "[" + (escaped.startsWith("^") ? "\\" : "") + escaped + "]";
  }
}
