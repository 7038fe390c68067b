package io.howdah.module.packaging;

/** Compares version numbers by Debian policy, section 5.6.12. */
final class DebianVersion {
  private DebianVersion() {}

  /** Negative, zero or positive as {@code a} is older, equal or newer than {@code b}. */
  static int compare(String a, String b) {
    int byEpoch = Long.compare(epoch(a), epoch(b));
    if (byEpoch != 0) {
      return byEpoch;
    }
    int byUpstream = comparePart(upstream(a), upstream(b));
    return byUpstream != 0 ? byUpstream : comparePart(revision(a), revision(b));
  }

  private static long epoch(String version) {
    int colon = version.indexOf(':');
    return colon < 1 ? 0 : Long.parseLong(version.substring(0, colon));
  }

  private static String upstream(String version) {
    String rest = version.substring(version.indexOf(':') + 1);
    int dash = rest.lastIndexOf('-');
    return dash < 0 ? rest : rest.substring(0, dash);
  }

  private static String revision(String version) {
    int dash = version.lastIndexOf('-');
    return dash < 0 ? "0" : version.substring(dash + 1);
  }

  private static int comparePart(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() || j < b.length()) {
      while (isOther(a, i) || isOther(b, j)) {
        int difference = order(a, i) - order(b, j);
        if (difference != 0) {
          return difference;
        }
        i++;
        j++;
      }
      int endA = digitsEnd(a, i);
      int endB = digitsEnd(b, j);
      int difference = compareNumbers(digits(a, i, endA), digits(b, j, endB));
      if (difference != 0) {
        return difference;
      }
      i = endA;
      j = endB;
    }
    return 0;
  }

  private static boolean isOther(String text, int at) {
    return at < text.length() && !isDigit(text.charAt(at));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A tilde sorts before the end of the part, letters before everything else. */
  private static int order(String text, int at) {
    if (at >= text.length() || isDigit(text.charAt(at))) {
      return 0;
    }
    char c = text.charAt(at);
    return c == '~' ? -1 : Character.isLetter(c) ? c : c + 256;
  }

  private static int digitsEnd(String text, int from) {
    int end = Math.min(from, text.length());
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String digits(String text, int from, int end) {
    return from >= end ? "" : text.substring(from, end).replaceFirst("^0+", "");
  }

  private static int compareNumbers(String a, String b) {
    return a.length() != b.length() ? a.length() - b.length() : a.compareTo(b);
  }
}
