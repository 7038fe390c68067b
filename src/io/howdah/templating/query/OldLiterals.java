package io.howdah.templating.query;

import io.howdah.templating.dump.JsonReader;
import io.howdah.templating.value.PyTypeException;

/** Literals between backticks that are no JSON: Python's jmespath takes them for text. */
final class OldLiterals {
  private OldLiterals() {}

  /** The expression with such literals quoted. */
  static String quote(String expression) {
    if (expression.indexOf('`') < 0) {
      return expression;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < expression.length()) {
      char c = expression.charAt(at);
      int end = c == '\'' || c == '"' || c == '`' ? end(expression, at) : at;
      if (end < 0) {
        return expression;
      }
      String part = expression.substring(at, end + 1);
      out.append(c == '`' ? literal(part) : part);
      at = end + 1;
    }
    return out.toString();
  }

  private static int end(String text, int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == text.charAt(open)) {
        return i;
      }
    }
    return -1;
  }

  private static String literal(String part) {
    String inside = part.substring(1, part.length() - 1);
    return isJson(inside.replace("\\`", "`")) ? part : "`\"" + inside.stripLeading() + "\"`";
  }

  private static boolean isJson(String text) {
    try {
      JsonReader.read(text);
      return true;
    } catch (PyTypeException e) {
      return false;
    }
  }
}
