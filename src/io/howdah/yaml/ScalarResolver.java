package io.howdah.yaml;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an untagged plain scalar is, by YAML 1.1's rules as PyYAML reads them: {@code yes}
 * is a boolean, {@code 0644} octal, {@code 1:30} sexagesimal, {@code 0o7} a string.
 */
final class ScalarResolver {
  /** What `<<` resolves to; no author can write this object. */
  static final Object MERGE = new Object();

  /** What a lone `=` resolves to: a type that PyYAML knows and can't build. */
  static final Object VALUE = new Object();

  private static final Pattern FLOAT =
      Pattern.compile(
          "[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
              + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
              + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
              + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
  private static final Pattern INT =
      Pattern.compile(
          "[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+"
              + "|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");

  private ScalarResolver() {}

  static boolean onlyAsKey(@Nullable Object value) {
    return value == MERGE || value == VALUE;
  }

  static @Nullable Object resolve(String text) {
    if (text.isEmpty()) {
      return null;
    }
    char first = text.charAt(0);
    if (first >= '0' && first <= '9') {
      return digits(text);
    }
    return switch (first) {
      case '+', '-', '.' -> numberOrText(text);
      case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O' -> word(text);
      case '~' -> text.length() == 1 ? null : text;
      case '<' -> text.equals("<<") ? MERGE : text;
      case '=' -> text.length() == 1 ? VALUE : text;
      default -> text;
    };
  }

  private static @Nullable Object word(String text) {
    if (text.length() > 5) {
      return text;
    }
    return switch (text) {
      case "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> Boolean.TRUE;
      case "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> Boolean.FALSE;
      case "null", "Null", "NULL" -> null;
      default -> text;
    };
  }

  private static Object digits(String text) {
    Object number = numberOrText(text);
    return number == text && Timestamps.looksLike(text) ? Timestamps.parse(text) : number;
  }

  private static Object numberOrText(String text) {
    if (FLOAT.matcher(text).matches()) {
      return Numbers.parseFloat(text);
    }
    return INT.matcher(text).matches() ? Numbers.parseInt(text) : text;
  }
}
