package io.howdah.templating.parse;

/** Escapes in string literals, as Python's unicode-escape codec reads them. */
final class StringEscapes {
  private StringEscapes() {}

  static String decode(String body, SourceText source, int at) {
    if (body.indexOf('\\') < 0) {
      return body;
    }
    StringBuilder made = new StringBuilder(body.length());
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i);
      if (c != '\\') {
        made.append(c);
        i++;
      } else {
        i = escape(body, i + 1, made);
        if (i < 0) {
          throw source.error("invalid escape in a string literal", at);
        }
      }
    }
    return made.toString();
  }

  /** Decodes the escape whose letter stands at an index; the index after it, or -1 if it is bad. */
  private static int escape(String body, int at, StringBuilder made) {
    char c = body.charAt(at);
    String simple = simple(c);
    if (simple != null) {
      made.append(simple);
      return at + 1;
    }
    return switch (c) {
      case 'x' -> hex(body, at + 1, 2, made);
      case 'u' -> hex(body, at + 1, 4, made);
      case 'U' -> hex(body, at + 1, 8, made);
      case 'N' -> named(body, at + 1, made);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(body, at, made);
      default -> {
        made.append('\\').append(c);
        yield at + 1;
      }
    };
  }

  private static @org.jspecify.annotations.Nullable String simple(char c) {
    return switch (c) {
      case '\n' -> "";
      case '\\' -> "\\";
      case '\'' -> "'";
      case '"' -> "\"";
      case 'a' -> "\u0007";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'v' -> "\u000b";
      default -> null;
    };
  }

  private static int hex(String body, int at, int digits, StringBuilder made) {
    if (at + digits > body.length()) {
      return -1;
    }
    int point = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = Character.digit(body.charAt(i), 16);
      if (digit < 0 || point > 0x10ffff) {
        return -1;
      }
      point = point * 16 + digit;
    }
    if (point > 0x10ffff) {
      return -1;
    }
    made.appendCodePoint(point);
    return at + digits;
  }

  private static int octal(String body, int at, StringBuilder made) {
    int end = at;
    int point = 0;
    while (end < body.length() && end < at + 3 && Character.digit(body.charAt(end), 8) >= 0) {
      point = point * 8 + Character.digit(body.charAt(end), 8);
      end++;
    }
    made.appendCodePoint(point);
    return end;
  }

  private static int named(String body, int at, StringBuilder made) {
    int close = body.indexOf('}', at);
    if (close < 0 || body.charAt(at) != '{') {
      return -1;
    }
    try {
      made.appendCodePoint(Character.codePointOf(body.substring(at + 1, close)));
    } catch (IllegalArgumentException e) {
      return -1;
    }
    return close + 1;
  }
}
