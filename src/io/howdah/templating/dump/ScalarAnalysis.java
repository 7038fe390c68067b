package io.howdah.templating.dump;

/**
 * Which styles a text can be written in, by libyaml's rules.
 *
 * @param multiline it has a line break
 * @param flowPlain plain inside of [] or {}
 * @param blockPlain plain elsewhere
 * @param singleQuoted between single quotes
 * @param block as a literal or folded block
 */
record ScalarAnalysis(
    boolean multiline, boolean flowPlain, boolean blockPlain, boolean singleQuoted, boolean block) {

  private static final String FIRST_INDICATORS = "#,[]{}&*!|>'\"%@`";
  private static final String FLOW_INDICATORS = ",?[]{}";

  static ScalarAnalysis of(String text) {
    if (text.isEmpty()) {
      return new ScalarAnalysis(false, false, true, true, false);
    }
    return new Scan(text).result();
  }

  static boolean isBreak(int c) {
    return c == '\r' || c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** libyaml counts neither tabs nor anything beyond U+FFFF as printable. */
  static boolean isPrintable(int c) {
    return c == '\n'
        || c >= 0x20 && c <= 0x7e
        || c >= 0xa0 && c < 0xd800
        || c >= 0xe000 && c < 0xfffe && c != 0xfeff;
  }

  private static boolean isBlankOrEnd(int[] points, int at) {
    return at >= points.length
        || points[at] == ' '
        || points[at] == '\t'
        || points[at] == 0
        || isBreak(points[at]);
  }

  /** One pass over the code points. */
  private static final class Scan {
    private final int[] points;
    private boolean flowIndicator;
    private boolean blockIndicator;
    private boolean lineBreak;
    private boolean special;
    private boolean breakSpace;
    private boolean spaceBreak;

    Scan(String text) {
      points = text.codePoints().toArray();
      if (text.startsWith("---") || text.startsWith("...")) {
        flowIndicator = true;
        blockIndicator = true;
      }
    }

    ScalarAnalysis result() {
      for (int i = 0; i < points.length; i++) {
        indicator(i);
        special |= !isPrintable(points[i]);
        lineBreak |= isBreak(points[i]);
        if (i > 0) {
          breakSpace |= points[i] == ' ' && isBreak(points[i - 1]);
          spaceBreak |= isBreak(points[i]) && points[i - 1] == ' ';
        }
      }
      return verdict();
    }

    private ScalarAnalysis verdict() {
      int first = points[0];
      int last = points[points.length - 1];
      boolean edge = first == ' ' || isBreak(first) || last == ' ' || isBreak(last);
      boolean plain = !edge && !breakSpace && !spaceBreak && !special && !lineBreak;
      return new ScalarAnalysis(
          lineBreak,
          plain && !flowIndicator,
          plain && !blockIndicator,
          !breakSpace && !spaceBreak && !special,
          last != ' ' && !spaceBreak && !special);
    }

    private void indicator(int at) {
      int c = points[at];
      boolean followed = isBlankOrEnd(points, at + 1);
      if (at == 0) {
        first(c, followed);
        return;
      }
      flowIndicator |= FLOW_INDICATORS.indexOf(c) >= 0 || c == ':';
      blockIndicator |= c == ':' && followed;
      if (c == '#' && isBlankOrEnd(points, at - 1)) {
        flowIndicator = true;
        blockIndicator = true;
      }
    }

    private void first(int c, boolean followed) {
      boolean always = FIRST_INDICATORS.indexOf(c) >= 0;
      boolean dash = c == '-' && followed;
      boolean key = c == '?' || c == ':';
      flowIndicator |= always || dash || key;
      blockIndicator |= always || dash || key && followed;
    }
  }
}
