package io.howdah.templating.parse;

import io.howdah.templating.TemplateOptions.Delimiters;
import io.howdah.templating.value.PyStrings;
import org.jspecify.annotations.Nullable;

/**
 * Where data ends and something begins.
 *
 * @param kind what begins
 * @param start index of the delimiter (of the white space before it for line statements)
 * @param end index after the delimiter and its sign
 * @param sign {@code -}, {@code +} or 0
 */
record Opening(Kind kind, int start, int end, char sign) {
  enum Kind {
    RAW,
    COMMENT,
    BLOCK,
    VARIABLE,
    LINE_STATEMENT,
    LINE_COMMENT
  }

  /** The first opening at or after an index, or null. */
  static @Nullable Opening find(String text, int from, Syntax syntax) {
    Delimiters marks = syntax.marks();
    Opening best = null;
    Opening line = LineOpening.find(text, from, syntax.lines());
    int limit = text.length();
    for (Kind kind : order(marks)) {
      String mark = mark(kind, marks);
      int at = text.indexOf(mark, from);
      if (at >= 0 && at < limit) {
        limit = at;
        best = at(text, at, kind, mark);
      }
    }
    if (best != null) {
      Opening raw = rawAt(text, best.start, marks);
      best = raw == null ? best : raw;
    }
    return line != null && (best == null || line.start <= best.start) ? line : best;
  }

  private static Opening at(String text, int at, Kind kind, String mark) {
    int end = at + mark.length();
    char sign = signAt(text, end);
    return new Opening(kind, at, sign == 0 ? end : end + 1, sign);
  }

  /** Kinds by length of their delimiter, longest first; variable, comment, block where equal. */
  private static Kind[] order(Delimiters marks) {
    Kind[] kinds = {Kind.VARIABLE, Kind.COMMENT, Kind.BLOCK};
    java.util.Arrays.sort(
        kinds, (a, b) -> Integer.compare(mark(b, marks).length(), mark(a, marks).length()));
    return kinds;
  }

  private static String mark(Kind kind, Delimiters marks) {
    return switch (kind) {
      case COMMENT -> marks.commentStart();
      case BLOCK -> marks.blockStart();
      default -> marks.variableStart();
    };
  }

  private static char signAt(String text, int at) {
    char c = at < text.length() ? text.charAt(at) : 0;
    return c == '-' || c == '+' ? c : 0;
  }

  private static @Nullable Opening rawAt(String text, int at, Delimiters marks) {
    if (!text.startsWith(marks.blockStart(), at)) {
      return null;
    }
    int afterMark = at + marks.blockStart().length();
    char sign = signAt(text, afterMark);
    int word = wordAt(text, sign == 0 ? afterMark : afterMark + 1, "raw");
    if (word < 0) {
      return null;
    }
    if (text.startsWith("-" + marks.blockEnd(), word)) {
      int end = skipSpace(text, word + 1 + marks.blockEnd().length());
      return new Opening(Kind.RAW, at, end, sign);
    }
    boolean closed = text.startsWith(marks.blockEnd(), word);
    return closed ? new Opening(Kind.RAW, at, word + marks.blockEnd().length(), sign) : null;
  }

  /** The end of a raw block, its closing tag included, or null. */
  static @Nullable Opening findEndRaw(String text, int from, Syntax syntax) {
    Delimiters marks = syntax.marks();
    String start = marks.blockStart();
    for (int at = text.indexOf(start, from); at >= 0; at = text.indexOf(start, at + 1)) {
      int afterMark = at + start.length();
      char sign = signAt(text, afterMark);
      int word = wordAt(text, sign == 0 ? afterMark : afterMark + 1, "endraw");
      int end = word < 0 ? -1 : Closing.blockAt(text, word, marks.blockEnd(), syntax.trimBlocks());
      if (end >= 0) {
        return new Opening(Kind.RAW, at, end, sign);
      }
    }
    return null;
  }

  /** Index after white space, the word and white space; -1 if the word is not there. */
  private static int wordAt(String text, int from, String word) {
    int at = skipSpace(text, from);
    return text.startsWith(word, at) ? skipSpace(text, at + word.length()) : -1;
  }

  static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && PyStrings.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
