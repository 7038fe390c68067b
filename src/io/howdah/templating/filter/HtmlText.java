package io.howdah.templating.filter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML to plain text: tags and comments taken out, entities resolved. */
final class HtmlText {
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<.*?>", Pattern.DOTALL);
  private static final Pattern ENTITY =
      Pattern.compile("&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]{1,30};)");

  private HtmlText() {}

  /** Python's Markup(text).striptags(). */
  static String stripTags(String html) {
    String bare = TAG.matcher(COMMENT.matcher(html).replaceAll("")).replaceAll("");
    return unescape(String.join(" ", PyLines.words(bare)));
  }

  private static String unescape(String text) {
    Matcher matcher = ENTITY.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(out, Matcher.quoteReplacement(resolve(matcher.group(1))));
    }
    return matcher.appendTail(out).toString();
  }

  @SuppressWarnings("deprecation") // its successor, commons-text, would be a jar for this alone
  private static String named(String entity) {
    return org.apache.commons.lang3.StringEscapeUtils.unescapeHtml4(entity);
  }

  private static String resolve(String entity) {
    String name = entity.endsWith(";") ? entity.substring(0, entity.length() - 1) : entity;
    if (!name.startsWith("#")) {
      String known = named("&" + name + ";");
      return known.length() > 2 ? "&" + entity : known;
    }
    boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    String digits = name.substring(hex ? 2 : 1);
    int code = digits.length() > 8 ? -1 : Integer.parseUnsignedInt(digits, hex ? 16 : 10);
    boolean valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return valid ? Character.toString(code) : "\ufffd";
  }
}
