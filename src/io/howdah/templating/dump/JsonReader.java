package io.howdah.templating.dump;

import io.howdah.templating.value.PyNumbers;
import io.howdah.templating.value.PyTypeException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's json.loads, with its error messages (JSONDecodeError). */
public final class JsonReader {
  private static final Pattern NUMBER =
      Pattern.compile("(-?(?:0|[1-9][0-9]*))(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  private static final Map<String, @Nullable Object> CONSTANTS = new LinkedHashMap<>();
  private static final int MAX_DEPTH = 900;

  static {
    CONSTANTS.put("null", null);
    CONSTANTS.put("true", true);
    CONSTANTS.put("false", false);
    CONSTANTS.put("NaN", Double.NaN);
    CONSTANTS.put("Infinity", Double.POSITIVE_INFINITY);
    CONSTANTS.put("-Infinity", Double.NEGATIVE_INFINITY);
  }

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The value of a text that is JSON from end to end. */
  public static @Nullable Object read(String text) {
    if (text.startsWith("\ufeff")) {
      throw error(text, "Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
    }
    JsonReader reader = new JsonReader(text);
    reader.space();
    Object value = reader.value();
    reader.space();
    if (reader.at < text.length()) {
      throw error(text, "Extra data", reader.at);
    }
    return value;
  }

  static PyTypeException error(String text, String message, int position) {
    String before = text.substring(0, position);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    int start = before.lastIndexOf('\n') + 1;
    int column = before.codePointCount(start, position) + 1;
    int index = before.codePointCount(0, position);
    return new PyTypeException(
        "JSONDecodeError",
        message + ": line " + line + " column " + column + " (char " + index + ")");
  }

  private void space() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean take(char c) {
    boolean found = at < text.length() && text.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  private @Nullable Object value() {
    int start = at;
    if (take('"')) {
      return string();
    }
    if (take('{')) {
      return nested(this::object);
    }
    if (take('[')) {
      return nested(this::array);
    }
    for (Map.Entry<String, @Nullable Object> constant : CONSTANTS.entrySet()) {
      if (text.startsWith(constant.getKey(), at)) {
        at += constant.getKey().length();
        return constant.getValue();
      }
    }
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw error(text, "Expecting value", start);
    }
    at = number.end();
    boolean real = number.group(2) != null || number.group(3) != null;
    return real
        ? (Object) Double.valueOf(number.group())
        : PyNumbers.normal(new BigInteger(number.group(1)));
  }

  private Object nested(java.util.function.Supplier<Object> body) {
    if (++depth > MAX_DEPTH) {
      throw new PyTypeException(
          "RecursionError", "maximum recursion depth exceeded while decoding a JSON document");
    }
    Object made = body.get();
    depth--;
    return made;
  }

  private Object object() {
    Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
    space();
    if (take('}')) {
      return made;
    }
    while (true) {
      if (!take('"')) {
        throw error(text, "Expecting property name enclosed in double quotes", at);
      }
      String key = string();
      space();
      if (!take(':')) {
        throw error(text, "Expecting ':' delimiter", at);
      }
      space();
      made.put(key, value());
      space();
      if (take('}')) {
        return made;
      }
      comma();
    }
  }

  private void comma() {
    if (!take(',')) {
      throw error(text, "Expecting ',' delimiter", at);
    }
    space();
  }

  private Object array() {
    List<@Nullable Object> made = new ArrayList<>();
    space();
    if (take(']')) {
      return made;
    }
    while (true) {
      made.add(value());
      space();
      if (take(']')) {
        return made;
      }
      comma();
    }
  }

  private String string() {
    int begin = at - 1;
    StringBuilder out = new StringBuilder();
    while (true) {
      if (at >= text.length()) {
        throw error(text, "Unterminated string starting at", begin);
      }
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      if (c < ' ') {
        throw error(text, "Invalid control character at", at - 1);
      }
      out.append(c == '\\' ? escape(begin) : c);
    }
  }

  private char escape(int begin) {
    if (at >= text.length()) {
      throw error(text, "Unterminated string starting at", begin);
    }
    char c = text.charAt(at++);
    if (c == 'u') {
      return hex();
    }
    int known = "\"\\/bfnrt".indexOf(c);
    if (known < 0) {
      throw error(text, "Invalid \\escape", at - 2);
    }
    return "\"\\/\b\f\n\r\t".charAt(known);
  }

  private char hex() {
    boolean whole = at + 4 <= text.length();
    String digits = whole ? text.substring(at, at + 4) : "";
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw error(text, "Invalid \\uXXXX escape", at - 1);
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }
}
