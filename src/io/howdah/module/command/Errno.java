package io.howdah.module.command;

/** Python's words for what the operating system refused. */
final class Errno {
  private Errno() {}

  /** As str(OSError) for a path given in bytes. */
  static String message(int errno, String path) {
    String words =
        switch (errno) {
          case 2 -> "No such file or directory";
          case 13 -> "Permission denied";
          case 20 -> "Not a directory";
          default -> "Unknown error " + errno;
        };
    String quote = path.indexOf('\'') >= 0 && path.indexOf('"') < 0 ? "\"" : "'";
    String inner = path.replace("\\", "\\\\");
    return "[Errno " + errno + "] " + words + ": b" + quote + escape(inner, quote) + quote;
  }

  private static String escape(String text, String quote) {
    return quote.equals("'") ? text.replace("'", "\\'") : text;
  }
}
