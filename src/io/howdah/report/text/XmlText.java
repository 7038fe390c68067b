package io.howdah.report.text;

/** Text inside XML. */
public final class XmlText {
  private XmlText() {}

  /** The text with markup escaped, and characters that XML does not allow replaced. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(escaped(c)));
    return out.toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\n' -> "&#10;";
      default ->
          c < 0x20 && c != '\t' || c == 0xfffe || c == 0xffff ? "\uFFFD" : Character.toString(c);
    };
  }
}
