package io.howdah.templating.value;

import java.util.Locale;

/** Python's changes of case. */
public final class TextCase {
  private TextCase() {}

  /** str.upper. */
  public static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** str.lower. */
  public static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** str.casefold, for all but rare scripts. */
  public static String fold(String text) {
    return text.replace("\u00df", "ss").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** str.capitalize. */
  public static String capitalize(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    int length = Character.charCount(first);
    return titled(first) + lower(text.substring(length));
  }

  private static String titled(int point) {
    if (point == 0xdf) {
      return "Ss";
    }
    String upper = Character.toString(point).toUpperCase(Locale.ROOT);
    boolean ligature = point >= 0xfb00 && point <= 0xfb17;
    if (ligature && upper.length() > 1) {
      return upper.charAt(0) + lower(upper.substring(1));
    }
    return Character.toString(Character.toTitleCase(point));
  }

  /** str.title: words begin after any character that has no case. */
  public static String title(String text) {
    StringBuilder made = new StringBuilder(text.length());
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      made.append(inWord ? lower(Character.toString(point)) : titled(point));
      inWord = cased(point);
    }
    return made.toString();
  }

  /** Whether a character has case. */
  static boolean cased(int point) {
    return Character.isUpperCase(point)
        || Character.isLowerCase(point)
        || Character.isTitleCase(point);
  }

  /** str.swapcase. */
  public static String swap(String text) {
    StringBuilder made = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              String one = Character.toString(point);
              made.append(Character.isUpperCase(point) ? lower(one) : upper(one));
            });
    return made.toString();
  }
}
