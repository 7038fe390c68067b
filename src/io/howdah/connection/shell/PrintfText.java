package io.howdah.connection.shell;

/** Bytes as the format of a shell's built-in printf: POSIX octal escapes, so any byte passes. */
final class PrintfText {
  private PrintfText() {}

  /** Shell text, quotes included, that makes printf print the bytes of the range. */
  static StringBuilder append(StringBuilder text, byte[] bytes, int from, int to) {
    text.append('\'');
    int start = from;
    if (from < to && bytes[from] == '-') {
      text.append("\\055"); // not an option
      start++;
    }
    for (int i = start; i < to; i++) {
      appendByte(text, bytes[i] & 0xff);
    }
    return text.append('\'');
  }

  private static void appendByte(StringBuilder text, int b) {
    switch (b) {
      case '%' -> text.append("%%");
      case '\n' -> text.append('\n');
      case '\t' -> text.append('\t');
      default -> {
        if (b >= ' ' && b < 127 && b != '\'' && b != '\\') {
          text.append((char) b);
        } else {
          text.append('\\').append((char) ('0' + (b >> 6)));
          text.append((char) ('0' + (b >> 3 & 7))).append((char) ('0' + (b & 7)));
        }
      }
    }
  }
}
