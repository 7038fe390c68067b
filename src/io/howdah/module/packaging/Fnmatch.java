package io.howdah.module.packaging;

import java.util.regex.Pattern;

/** Python's fnmatch: *, ?, [seq] and [!seq] over a whole name. */
public final class Fnmatch {
  private static final String SPECIAL = "\\.^$|()+{}";

  private Fnmatch() {}

  /** Whether the whole text matches the pattern. */
  public static boolean matches(String text, String pattern) {
    return compile(pattern).matcher(text).matches();
  }

  /** The pattern as a regular expression. */
  public static Pattern compile(String pattern) {
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i++);
      int end = c == '[' ? bracketEnd(pattern, i) : -1;
      if (end > 0) {
        regex.append(bracket(pattern.substring(i, end)));
        i = end + 1;
      } else {
        regex.append(single(c));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static String single(char c) {
    return switch (c) {
      case '*' -> ".*";
      case '?' -> ".";
      case '[', ']' -> "\\" + c;
      default -> SPECIAL.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
    };
  }

  private static int bracketEnd(String pattern, int from) {
    int start = from < pattern.length() && pattern.charAt(from) == '!' ? from + 1 : from;
    return pattern.indexOf(']', start + 1);
  }

  private static String bracket(String inside) {
    String safe = inside.replace("\\", "\\\\").replace("[", "\\[").replace("&&", "&\\&");
    String negated = safe.startsWith("!") ? "^" + safe.substring(1) : safe;
    return "[" + (safe.startsWith("^") ? "\\" + safe : negated) + "]";
  }
}
