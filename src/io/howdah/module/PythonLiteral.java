package io.howdah.module;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON and Python literals (strings, numbers, lists, tuples, dicts, True, None, null). */
public final class PythonLiteral {
  private final String text;
  private int at;

  private PythonLiteral(String text) {
    this.text = text;
  }

  /**
   * The value that the text spells.
   *
   * @throws IllegalArgumentException if it is neither JSON nor a literal
   */
  public static @Nullable Object read(String text) {
    PythonLiteral reader = new PythonLiteral(text);
    Object value = reader.value();
    if (reader.peek() != 0) {
      throw reader.wrong();
    }
    return value;
  }

  private @Nullable Object value() {
    char c = peek();
    if (c == '{') {
      return dict();
    } else if (c == '[') {
      return sequence(']');
    } else if (c == '(') {
      return sequence(')');
    } else if (c == '"' || c == '\'') {
      return string();
    }
    return word();
  }

  private Map<@Nullable Object, @Nullable Object> dict() {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    at++;
    while (peek() != '}') {
      Object key = value();
      expect(':');
      map.put(key, value());
      separator('}');
    }
    at++;
    return map;
  }

  private List<@Nullable Object> sequence(char end) {
    List<@Nullable Object> list = new ArrayList<>();
    at++;
    while (peek() != end) {
      list.add(value());
      separator(end);
    }
    at++;
    return list;
  }

  private void separator(char end) {
    if (peek() == ',') {
      at++;
    } else if (peek() != end) {
      throw wrong();
    }
  }

  private String string() {
    char quote = text.charAt(at++);
    StringBuilder out = new StringBuilder();
    while (at < text.length() && text.charAt(at) != quote) {
      char c = text.charAt(at++);
      out.append(c == '\\' ? escape() : String.valueOf(c));
    }
    if (at++ >= text.length()) {
      throw wrong();
    }
    return out.toString();
  }

  private String escape() {
    if (at >= text.length()) {
      throw wrong();
    }
    char c = text.charAt(at++);
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'u' -> code(4);
      case 'x' -> code(2);
      case '"', '\'', '\\', '/' -> String.valueOf(c);
      default -> "\\" + c;
    };
  }

  private String code(int digits) {
    if (at + digits > text.length()) {
      throw wrong();
    }
    at += digits;
    return String.valueOf((char) Integer.parseInt(text.substring(at - digits, at), 16));
  }

  private @Nullable Object word() {
    int start = at;
    while (at < text.length() && ",:]}) \t\n\r".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    return switch (word) {
      case "True", "true" -> true;
      case "False", "false" -> false;
      case "None", "null" -> null;
      default -> number(word);
    };
  }

  private Object number(String word) {
    if (word.matches("[+-]?\\d+")) {
      BigInteger number = new BigInteger(word);
      return number.bitLength() < 64 ? (Object) number.longValue() : number;
    }
    if (word.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
      return Double.valueOf(word);
    }
    throw wrong();
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw wrong();
    }
    at++;
  }

  /** The next character that is not white space, or 0 at the end. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("not a literal at " + at);
  }
}
