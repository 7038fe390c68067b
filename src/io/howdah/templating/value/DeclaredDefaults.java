package io.howdah.templating.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the literals of a {@link Signature}. */
final class DeclaredDefaults {
  private DeclaredDefaults() {}

  /** Splits at commas outside quotes and brackets. */
  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    char quote = 0;
    int depth = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '[' || c == '{' || c == '(') {
        depth++;
      } else if (c == ']' || c == '}' || c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(part.toString().strip());
        part.setLength(0);
        continue;
      }
      part.append(c);
    }
    if (!part.toString().isBlank()) {
      parts.add(part.toString().strip());
    }
    return parts;
  }

  /** The value of one literal. */
  static @Nullable Object parse(String literal) {
    char first = literal.charAt(0);
    if (first == '\'' || first == '"') {
      return unescape(literal.substring(1, literal.length() - 1));
    }
    return switch (literal) {
      case "None" -> null;
      case "True" -> Boolean.TRUE;
      case "False" -> Boolean.FALSE;
      case "[]" -> new ArrayList<@Nullable Object>();
      case "()" -> PyTuple.EMPTY;
      case "{}" -> new LinkedHashMap<@Nullable Object, @Nullable Object>();
      default -> number(literal);
    };
  }

  private static Object number(String literal) {
    if (literal.contains(".") || literal.contains("e")) {
      return Double.valueOf(literal);
    }
    return Long.valueOf(literal);
  }

  private static String unescape(String body) {
    return body.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
  }

  /** A default for one call: mutable ones are new each time, unlike Python's. */
  static @Nullable Object fresh(@Nullable Object value) {
    if (value instanceof PyTuple) {
      return value;
    }
    if (value instanceof List<?>) {
      return new ArrayList<@Nullable Object>();
    }
    return value instanceof Map<?, ?>
        ? new LinkedHashMap<@Nullable Object, @Nullable Object>()
        : value;
  }

  /** "'a', 'b', and 'c'", as Python lists missing arguments. */
  static String enumerate(List<String> names) {
    if (names.size() == 1) {
      return names.get(0);
    }
    String last = names.get(names.size() - 1);
    String front = String.join(", ", names.subList(0, names.size() - 1));
    return front + (names.size() > 2 ? "," : "") + " and " + last;
  }
}
