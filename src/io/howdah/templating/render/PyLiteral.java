package io.howdah.templating.render;

import org.jspecify.annotations.Nullable;

/** Python's literal_eval, as Ansible uses it on the text of a template. */
public final class PyLiteral {
  private PyLiteral() {}

  /** Whether Ansible would try: a list, a dict, True or False. */
  static boolean looksLike(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    return first == '[' || first == '{' || text.equals("True") || text.equals("False");
  }

  /** The value of a literal, or the text itself where it is none. */
  public static @Nullable Object evalOr(String text, boolean jsonNames) {
    try {
      return new LiteralReader(text, jsonNames).read();
    } catch (LiteralReader.NoLiteral e) {
      return text;
    }
  }

  /** As native mode: literals of text keep their quotes. */
  static @Nullable Object evalNative(String text) {
    if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(0) == '\t') {
      return text;
    }
    Object value = evalOr(text, false);
    if (value instanceof String made && !made.equals(text)) {
      return text.charAt(0) + made + text.charAt(0);
    }
    return value instanceof String ? text : value;
  }
}
