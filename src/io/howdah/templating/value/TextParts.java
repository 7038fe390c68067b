package io.howdah.templating.value;

import org.jspecify.annotations.Nullable;

/** Stripping, padding and replacing. */
public final class TextParts {
  private static final int LEFT = 1;
  private static final int RIGHT = 2;

  private TextParts() {}

  /** strip (3), lstrip (1) or rstrip (2). */
  static String strip(String text, Bound args, int sides) {
    if (args.get("chars") instanceof Undefined) {
      throw PyTypeException.type("strip arg must be None or str");
    }
    return strip(text, args.textOrNone("chars"), sides);
  }

  /** str.strip of white space (chars null) or of any of these characters. */
  public static String strip(String text, @Nullable String chars, int sides) {
    int from = 0;
    int to = text.length();
    while ((sides & LEFT) != 0 && from < to && goes(text.codePointAt(from), chars)) {
      from += Character.charCount(text.codePointAt(from));
    }
    while ((sides & RIGHT) != 0 && to > from && goes(text.codePointBefore(to), chars)) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  private static boolean goes(int point, @Nullable String chars) {
    return chars == null ? PyStrings.isSpace(point) : chars.indexOf(point) >= 0;
  }

  static String replace(String text, Bound args) {
    String old = args.text("old");
    String now = args.text("new");
    long count = args.integer("count");
    return replace(text, old, now, count);
  }

  /** str.replace; a negative count replaces all. */
  public static String replace(String text, String old, String now, long count) {
    long left = count < 0 ? Long.MAX_VALUE : count;
    StringBuilder made = new StringBuilder(text.length());
    int from = 0;
    while (left > 0) {
      int at = text.indexOf(old, from);
      if (at < 0) {
        break;
      }
      made.append(text, from, at).append(now);
      from = at + old.length();
      left--;
      Bounds.text(made.length());
      if (old.isEmpty()) {
        if (from >= text.length()) {
          return made.toString();
        }
        made.append(text.charAt(from++));
        if (from == text.length() && left > 0) {
          return made.append(now).toString();
        }
      }
    }
    return made.append(text, from, text.length()).toString();
  }

  private static String fill(long count, Bound args) {
    String fill = args.text("fillchar");
    if (PyStrings.length(fill) != 1) {
      throw PyTypeException.type("The fill character must be exactly one character long");
    }
    return PyStrings.repeat(fill, count);
  }

  static String pad(String text, Bound args, boolean left) {
    String fill = fill(args.integer("width") - PyStrings.length(text), args);
    return left ? fill + text : text + fill;
  }

  static String center(String text, Bound args) {
    long width = args.integer("width");
    long space = width - PyStrings.length(text);
    if (space <= 0) {
      return text;
    }
    long left = space / 2 + (space & width & 1);
    return fill(left, args) + text + fill(space - left, args);
  }

  static String zfill(String text, long width) {
    long missing = width - PyStrings.length(text);
    if (missing <= 0) {
      return text;
    }
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String zeros = PyStrings.repeat("0", missing);
    return signed ? text.charAt(0) + zeros + text.substring(1) : zeros + text;
  }

  static String expandTabs(String text, long size) {
    StringBuilder made = new StringBuilder();
    long column = 0;
    for (int point : text.codePoints().toArray()) {
      if (point == '\t') {
        long spaces = size <= 0 ? 0 : size - column % size;
        made.append(PyStrings.repeat(" ", spaces));
        column += spaces;
        Bounds.text(made.length());
      } else {
        made.appendCodePoint(point);
        column = point == '\n' || point == '\r' ? 0 : column + 1;
      }
    }
    return made.toString();
  }
}
