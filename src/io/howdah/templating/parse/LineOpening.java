package io.howdah.templating.parse;

import io.howdah.templating.parse.Syntax.LinePrefixes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds line statements and line comments, where a template turns them on. */
final class LineOpening {
  private LineOpening() {}

  static @Nullable Opening find(String text, int from, LinePrefixes prefixes) {
    Opening statement =
        prefixes.statement() == null
            ? null
            : match(text, from, "(?m)^[ \\t\\f\\x0B]*" + Pattern.quote(prefixes.statement()));
    Opening comment =
        prefixes.comment() == null
            ? null
            : match(
                text, from, "(?m)(?:^|(?<=\\S))[^\\S\\r\\n]*" + Pattern.quote(prefixes.comment()));
    if (comment != null && (statement == null || comment.start() < statement.start())) {
      return new Opening(Opening.Kind.LINE_COMMENT, comment.start(), comment.end(), (char) 0);
    }
    return statement;
  }

  private static @Nullable Opening match(String text, int from, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    matcher.useTransparentBounds(true).useAnchoringBounds(false).region(from, text.length());
    if (!matcher.find()) {
      return null;
    }
    int end = matcher.end();
    char next = end < text.length() ? text.charAt(end) : 0;
    char sign = next == '-' || next == '+' ? next : 0;
    return new Opening(
        Opening.Kind.LINE_STATEMENT, matcher.start(), sign == 0 ? end : end + 1, sign);
  }
}
