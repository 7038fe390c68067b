package io.howdah.templating.filter;

import io.howdah.templating.value.PyStrings;
import java.util.ArrayList;
import java.util.List;

/** Python's str.splitlines, strip and split, on String. */
public final class PyLines {
  private static final String BREAKS = "\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029";

  private PyLines() {}

  /** Lines without their ends. */
  public static List<String> split(String text) {
    return split(text, false);
  }

  /** Lines with their ends. */
  static List<String> splitKeeping(String text) {
    return split(text, true);
  }

  private static List<String> split(String text, boolean keep) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (BREAKS.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      int end = i;
      if (text.charAt(i) == '\r' && text.startsWith("\n", i + 1)) {
        i++;
      }
      lines.add(text.substring(start, keep ? i + 1 : end));
      start = i + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  /** Without white space at both ends. */
  public static String strip(String text) {
    return rstrip(lstrip(text));
  }

  /** Without white space at the start. */
  public static String lstrip(String text) {
    int start = 0;
    while (start < text.length() && PyStrings.isSpace(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  /** Without white space at the end. */
  public static String rstrip(String text) {
    int end = text.length();
    while (end > 0 && PyStrings.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Words between runs of white space. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && !PyStrings.isSpace(text.charAt(i))) {
        word.append(text.charAt(i));
      } else if (word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
