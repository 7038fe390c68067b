package io.howdah.inventory.source;

/** The four kinds of TOML's strings. */
final class TomlStrings {
  private final TomlCursor in;

  TomlStrings(TomlCursor in) {
    this.in = in;
  }

  /** A string of one line or of several. */
  String any() {
    for (String fence : new String[] {"\"\"\"", "'''"}) {
      if (in.startsWith(fence)) {
        in.pass(fence);
        return several(fence);
      }
    }
    return line();
  }

  /** A string of one line, in quotes of either kind. */
  String line() {
    char quote = in.next();
    StringBuilder text = new StringBuilder();
    while (in.peek() != quote) {
      char c = in.next();
      if (c == '\n') {
        throw in.wrong("a string is not closed");
      }
      append(text, c, quote == '"');
    }
    in.next();
    return text.toString();
  }

  private String several(String fence) {
    StringBuilder text = new StringBuilder();
    if (in.peek() == '\n') {
      in.next();
    }
    while (!in.startsWith(fence) || in.startsWith(fence + fence.charAt(0))) {
      char c = in.next();
      if (c == '\\' && fence.startsWith("\"") && endsLine()) {
        in.skipBlankText();
      } else {
        append(text, c, fence.startsWith("\""));
      }
    }
    in.pass(fence);
    return text.toString();
  }

  /** Whether only blanks follow on this line. */
  private boolean endsLine() {
    return in.startsWith("\n") || in.startsWith(" ") || in.startsWith("\t");
  }

  private void append(StringBuilder text, char c, boolean escapes) {
    if (c == '\\' && escapes) {
      text.appendCodePoint(escape(in.next()));
    } else {
      text.append(c);
    }
  }

  private int escape(char c) {
    return switch (c) {
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'e' -> 27;
      case '"', '\\' -> c;
      case 'u' -> hex(4);
      case 'U' -> hex(8);
      default -> throw in.wrong("'\\" + c + "' is no escape");
    };
  }

  private int hex(int digits) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(in.next(), 16);
      if (digit < 0) {
        throw in.wrong("a hexadecimal digit is expected");
      }
      value = value * 16 + digit;
    }
    if (!Character.isValidCodePoint(value)) {
      throw in.wrong("no such character");
    }
    return value;
  }
}
