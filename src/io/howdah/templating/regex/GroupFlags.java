package io.howdah.templating.regex;

/** The letters in (?aiLmsux-imsx:…). */
final class GroupFlags {
  private GroupFlags() {}

  static int of(String letters) {
    int flags = 0;
    for (char letter : letters.toCharArray()) {
      flags |=
          switch (letter) {
            case 'a' -> PyPattern.ASCII;
            case 'i' -> PyPattern.IGNORECASE;
            case 'm' -> PyPattern.MULTILINE;
            case 's' -> PyPattern.DOTALL;
            case 'x' -> PyPattern.VERBOSE;
            default -> 0;
          };
    }
    return flags;
  }

  /** How a group opens in Java so that case counts, or does not. */
  static String java(boolean ignoreCase, boolean ascii) {
    if (!ignoreCase) {
      return "(?-iu:";
    }
    return ascii ? "(?i:" : "(?iu:";
  }
}
