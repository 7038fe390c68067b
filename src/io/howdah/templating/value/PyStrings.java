package io.howdah.templating.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's strings count code points, Java's count UTF-16 units; this is the bridge. */
public final class PyStrings {
  private PyStrings() {}

  /** Whether every character is one UTF-16 unit, so that indices agree. */
  static boolean simple(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Python's len. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Characters as texts of one code point each. */
  public static List<@Nullable Object> characters(String text) {
    Bounds.items(text.length());
    List<@Nullable Object> made = new ArrayList<>(text.length());
    text.codePoints().forEach(point -> made.add(Character.toString(point)));
    return made;
  }

  /** Bytes as numbers 0 to 255. */
  static List<@Nullable Object> byteValues(byte[] bytes) {
    List<@Nullable Object> made = new ArrayList<>(bytes.length);
    for (byte one : bytes) {
      made.add((long) (one & 0xff));
    }
    return made;
  }

  /** The part between two code point indices. */
  public static String part(String text, int from, int to) {
    if (simple(text)) {
      return text.substring(from, to);
    }
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }

  /** Order by code points, as Python compares str. */
  public static int compare(String left, String right) {
    int shared = Math.min(left.length(), right.length());
    for (int i = 0; i < shared; i++) {
      char one = left.charAt(i);
      char other = right.charAt(i);
      if (one != other) {
        return Integer.compare(rank(one), rank(other));
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  /** Surrogates stand for characters above all others. */
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
  }

  /** Repeats text, within {@link Bounds}. */
  public static String repeat(String text, long times) {
    if (times <= 0 || text.isEmpty()) {
      return "";
    }
    if (times > Bounds.MAX_TEXT) {
      Bounds.text(times);
    }
    Bounds.text(times * text.length());
    return text.repeat((int) times);
  }

  /** Whether Python's str.isspace and strip count the character as white space. */
  public static boolean isSpace(int point) {
    return point == ' '
        || point >= 9 && point <= 13
        || point >= 0x1c && point <= 0x1f
        || point == 0x85
        || Character.isSpaceChar(point);
  }
}
