package io.howdah.report.html;

import java.util.regex.Pattern;

/** HTML as it is written: every text and every attribute's value is escaped here. */
final class Markup {
  private static final Pattern TERMINAL = Pattern.compile("\u001b\\[[0-9;?]*[ -/]*[@-~]");

  private final StringBuilder out = new StringBuilder();

  /** A start tag; attributes as name, value, name, value. */
  Markup open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1])).append('"');
    }
    out.append('>');
    return this;
  }

  /** An end tag. */
  Markup close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  /** An element that holds nothing but text. */
  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** Text, escaped. */
  Markup text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** A new line of the source. */
  Markup line() {
    out.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** Without markup, terminal colours and characters that HTML does not allow. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    TERMINAL.matcher(text).replaceAll("").codePoints().forEach(c -> append(c, safe));
    return safe.toString();
  }

  private static void append(int c, StringBuilder safe) {
    switch (c) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> safe.appendCodePoint(isAllowed(c) ? c : 0xfffd);
    }
  }

  private static boolean isAllowed(int c) {
    boolean control = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0;
    boolean surrogate = c >= 0xd800 && c <= 0xdfff;
    // Characters that turn the reading direction could make a line say what it does not.
    boolean turning = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    return !control && !surrogate && !turning && (c & 0xfffe) != 0xfffe;
  }
}
