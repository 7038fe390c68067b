package io.howdah.connection.shell;

/** Bytes as the format of a shell's built-in printf: POSIX octal escapes, so any byte passes. */
final class PrintfText {
  /** As long as one argument may safely be for every shell's printf. */
  private static final int CHUNK = 4 * 1024;

  private PrintfText() {}

  /** Commands that print the bytes, joined so that the first failure counts. */
  static String commands(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 2);
    int from = 0;
    do {
      int to = Math.min(bytes.length, from + CHUNK);
      append(text.append(from == 0 ? "printf " : " && printf "), bytes, from, to);
      from = to;
    } while (from < bytes.length);
    return text.toString();
  }

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
