package io.howdah.module;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values in Python's words, for messages and conversions that must read as Ansible's. */
public final class PythonText {
  private PythonText() {}

  /** Python's {@code str(value)}. */
  public static String str(@Nullable Object value) {
    return value instanceof String text ? text : repr(value);
  }

  /** Python's {@code repr(value)}. */
  public static String repr(@Nullable Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof Boolean bool) {
      return bool ? "True" : "False";
    }
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(PythonText::repr).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> repr(e.getKey()) + ": " + repr(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return String.valueOf(value);
  }

  /** Python's {@code str(type(value))}, such as {@code <class 'str'>}. */
  public static String type(@Nullable Object value) {
    return "<class '" + typeName(value) + "'>";
  }

  private static String typeName(@Nullable Object value) {
    if (value == null) {
      return "NoneType";
    } else if (value instanceof Boolean) {
      return "bool";
    } else if (value instanceof Long || value instanceof BigInteger) {
      return "int";
    } else if (value instanceof Double) {
      return "float";
    } else if (value instanceof List) {
      return "list";
    }
    return value instanceof Map ? "dict" : value instanceof byte[] ? "bytes" : "str";
  }

  private static String quoted(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder().append(quote);
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c == quote ? "\\" : "").append(c);
      }
    }
    return out.append(quote).toString();
  }
}
