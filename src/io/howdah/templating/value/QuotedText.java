package io.howdah.templating.value;

/** Python's repr of str and bytes. */
final class QuotedText {
  private QuotedText() {}

  static void write(String text, StringBuilder out) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    out.append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 127) {
        if (c == quote || c == '\\') {
          out.append('\\');
        }
        out.append(c);
      } else {
        int point = text.codePointAt(i);
        escape(point, out);
        i += Character.charCount(point) - 1;
      }
    }
    out.append(quote);
  }

  static void write(byte[] bytes, StringBuilder out) {
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    out.append('b').append(quote);
    for (char c : text.toCharArray()) {
      if (c == quote || c == '\\') {
        out.append('\\').append(c);
      } else if (c >= ' ' && c < 127) {
        out.append(c);
      } else if (!shortEscape(c, out)) {
        out.append(String.format("\\x%02x", (int) c));
      }
    }
    out.append(quote);
  }

  private static boolean shortEscape(int point, StringBuilder out) {
    switch (point) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void escape(int point, StringBuilder out) {
    if (shortEscape(point, out)) {
      return;
    }
    if (printable(point)) {
      out.appendCodePoint(point);
    } else if (point < 0x100) {
      out.append(String.format("\\x%02x", point));
    } else {
      out.append(String.format(point < 0x10000 ? "\\u%04x" : "\\U%08x", point));
    }
  }

  /** Python's str.isprintable for one character. */
  static boolean printable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> point == ' ';
      default -> true;
    };
  }
}
