package io.howdah.templating.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** split, rsplit, splitlines and partition. */
public final class TextSplit {
  private TextSplit() {}

  static List<@Nullable Object> split(String text, Bound args) {
    return split(text, args.textOrNone("sep"), args.integer("maxsplit"));
  }

  /** str.split: at a separator, or at runs of white space (null). */
  public static List<@Nullable Object> split(String text, @Nullable String separator, long limit) {
    long left = limit < 0 ? Long.MAX_VALUE : limit;
    return separator == null ? words(text, left) : parts(text, checked(separator), left);
  }

  private static String checked(String separator) {
    if (separator.isEmpty()) {
      throw PyTypeException.value("empty separator");
    }
    return separator;
  }

  private static List<@Nullable Object> parts(String text, String separator, long limit) {
    List<@Nullable Object> made = new ArrayList<>();
    int from = 0;
    int at = text.indexOf(separator);
    while (at >= 0 && made.size() < limit) {
      made.add(text.substring(from, at));
      from = at + separator.length();
      at = text.indexOf(separator, from);
    }
    made.add(text.substring(from));
    return made;
  }

  private static int skip(String text, int from, boolean space) {
    int at = from;
    while (at < text.length() && PyStrings.isSpace(text.charAt(at)) == space) {
      at++;
    }
    return at;
  }

  private static List<@Nullable Object> words(String text, long limit) {
    List<@Nullable Object> made = new ArrayList<>();
    int at = skip(text, 0, true);
    while (at < text.length() && made.size() < limit) {
      int end = skip(text, at, false);
      made.add(text.substring(at, end));
      at = skip(text, end, true);
    }
    if (at < text.length()) {
      made.add(text.substring(at));
    }
    return made;
  }

  static List<@Nullable Object> rsplit(String text, Bound args) {
    String separator = args.textOrNone("sep");
    long limit = args.integer("maxsplit");
    if (limit < 0) {
      return split(text, separator, limit);
    }
    return separator == null ? lastWords(text, limit) : lastParts(text, checked(separator), limit);
  }

  private static List<@Nullable Object> lastParts(String text, String separator, long limit) {
    List<@Nullable Object> made = new ArrayList<>();
    int to = text.length();
    int at = text.lastIndexOf(separator);
    while (at >= 0 && made.size() < limit) {
      made.add(text.substring(at + separator.length(), to));
      to = at;
      at = to < separator.length() ? -1 : text.lastIndexOf(separator, to - separator.length());
    }
    made.add(text.substring(0, to));
    Collections.reverse(made);
    return made;
  }

  private static List<@Nullable Object> lastWords(String text, long limit) {
    List<@Nullable Object> made = new ArrayList<>();
    String rest = TextParts.strip(text, (String) null, 2);
    while (!rest.isEmpty() && made.size() < limit) {
      int start = rest.length();
      while (start > 0 && !PyStrings.isSpace(rest.charAt(start - 1))) {
        start--;
      }
      made.add(rest.substring(start));
      rest = TextParts.strip(rest.substring(0, start), (String) null, 2);
    }
    if (!TextParts.strip(rest, (String) null, 1).isEmpty()) {
      made.add(rest);
    }
    Collections.reverse(made);
    return made;
  }

  /** str.splitlines. */
  public static List<@Nullable Object> lines(String text, boolean keepEnds) {
    List<@Nullable Object> made = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBreak(c)) {
        int end = c == '\r' && text.startsWith("\n", i + 1) ? i + 2 : i + 1;
        made.add(text.substring(from, keepEnds ? end : i));
        from = end;
        i = end - 1;
      }
    }
    if (from < text.length()) {
      made.add(text.substring(from));
    }
    return made;
  }

  private static boolean isBreak(char c) {
    return c >= '\n' && c <= '\r'
        || c >= 0x1c && c <= 0x1e
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  static PyTuple partition(String text, String separator) {
    int at = text.indexOf(checked(separator));
    return at < 0
        ? PyTuple.of(text, "", "")
        : PyTuple.of(text.substring(0, at), separator, text.substring(at + separator.length()));
  }

  static PyTuple rpartition(String text, String separator) {
    int at = text.lastIndexOf(checked(separator));
    return at < 0
        ? PyTuple.of("", "", text)
        : PyTuple.of(text.substring(0, at), separator, text.substring(at + separator.length()));
  }
}
