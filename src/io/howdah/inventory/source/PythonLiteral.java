package io.howdah.inventory.source;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads INI values as Ansible does: text that is a Python literal (number, quoted text, True, None,
 * list, tuple, dict) becomes that value, all other text stays as it is.
 */
final class PythonLiteral {
  private static final Pattern INT =
      Pattern.compile("[+-]?(?:0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|[1-9][0-9_]*|0+)");
  private static final Pattern FLOAT =
      Pattern.compile(
          "[+-]?(?:[0-9][0-9_]*\\.[0-9]*|\\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][+-]?[0-9]+)?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]+");

  private final String text;
  private int at;

  private PythonLiteral(String text) {
    this.text = text;
  }

  /** The literal's value, or the text itself where it is none. */
  static @Nullable Object readOrText(String text) {
    try {
      PythonLiteral reader = new PythonLiteral(text);
      reader.blanks();
      Object value = reader.value();
      reader.blanks();
      return reader.at == text.length() ? value : text;
    } catch (NotALiteral e) {
      return text;
    }
  }

  private static final class NotALiteral extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotALiteral() {
      super(null, null, false, false);
    }
  }

  private @Nullable Object value() {
    char c = peek();
    if (c == '[') {
      return sequence(']');
    }
    if (c == '(') {
      return sequence(')');
    }
    if (c == '{') {
      return mapping();
    }
    if (c == '\'' || c == '"') {
      return strings();
    }
    return Character.isLetter(c) ? word() : number();
  }

  private char peek() {
    if (at >= text.length()) {
      throw new NotALiteral();
    }
    return text.charAt(at);
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private @Nullable Object word() {
    String word = match(WORD);
    return switch (word) {
      case "True" -> true;
      case "False" -> false;
      case "None" -> null;
      default -> throw new NotALiteral();
    };
  }

  private String match(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw new NotALiteral();
    }
    at = matcher.end();
    return matcher.group();
  }

  private Object number() {
    Matcher real = FLOAT.matcher(text).region(at, text.length());
    if (real.lookingAt()) {
      at = real.end();
      return Double.valueOf(real.group().replace("_", ""));
    }
    return integer(match(INT).replace("_", ""));
  }

  private static Object integer(String digits) {
    boolean negative = digits.startsWith("-");
    String bare = negative || digits.startsWith("+") ? digits.substring(1) : digits;
    BigInteger value = new BigInteger(bare.length() > 2 ? stripPrefix(bare) : bare, radix(bare));
    BigInteger signed = negative ? value.negate() : value;
    return signed.bitLength() < 64 ? (Object) signed.longValue() : signed;
  }

  private static int radix(String digits) {
    String prefix = digits.length() > 2 ? digits.substring(0, 2).toLowerCase() : "";
    return switch (prefix) {
      case "0x" -> 16;
      case "0o" -> 8;
      case "0b" -> 2;
      default -> 10;
    };
  }

  private static String stripPrefix(String digits) {
    return radix(digits) == 10 ? digits : digits.substring(2);
  }

  private String strings() {
    StringBuilder all = new StringBuilder();
    while (at < text.length() && (peek() == '\'' || peek() == '"')) {
      oneString(all);
      blanks();
    }
    return all.toString();
  }

  private void oneString(StringBuilder into) {
    char quote = text.charAt(at++);
    while (peek() != quote) {
      char c = text.charAt(at++);
      if (c == '\\') {
        escape(into);
      } else {
        into.append(c);
      }
    }
    at++;
  }

  private void escape(StringBuilder into) {
    char c = peek();
    at++;
    int simple = "ntr\\'\"abfv0".indexOf(c);
    if (simple >= 0) {
      into.append("\n\t\r\\'\"\u0007\b\f\u000b\0".charAt(simple));
    } else if (c == 'x' || c == 'u') {
      int digits = c == 'x' ? 2 : 4;
      if (at + digits > text.length()) {
        throw new NotALiteral();
      }
      into.append((char) hex(text.substring(at, at + digits)));
      at += digits;
    } else {
      into.append('\\').append(c);
    }
  }

  private static int hex(String digits) {
    try {
      return Integer.parseInt(digits, 16);
    } catch (NumberFormatException e) {
      throw new NotALiteral();
    }
  }

  private Object sequence(char close) {
    at++;
    List<@Nullable Object> items = new ArrayList<>();
    boolean comma = false;
    blanks();
    while (peek() != close) {
      items.add(value());
      comma = separator(close);
    }
    at++;
    boolean parenthesised = close == ')' && items.size() == 1 && !comma;
    Object only = parenthesised ? items.get(0) : null;
    return only == null ? items : only;
  }

  private boolean separator(char close) {
    blanks();
    boolean comma = peek() == ',';
    if (comma) {
      at++;
      blanks();
    } else if (peek() != close) {
      throw new NotALiteral();
    }
    return comma;
  }

  private Map<@Nullable Object, @Nullable Object> mapping() {
    at++;
    Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
    blanks();
    while (peek() != '}') {
      Object key = value();
      blanks();
      if (peek() != ':') {
        throw new NotALiteral();
      }
      at++;
      blanks();
      entries.put(key, value());
      separator('}');
    }
    at++;
    return entries;
  }
}
