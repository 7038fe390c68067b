package io.howdah.cli.doc;

import java.util.List;
import java.util.regex.Pattern;

/** The marks of documentation, such as {@code C(word)}, as a terminal shows them. */
final class Markup {
  /** A mark and what is shown for it. */
  private record Rule(Pattern pattern, String shown) {}

  private static final List<Rule> RULES =
      List.of(
          rule("\\bI\\(([^)]+)\\)", "`$1'"),
          rule("\\bB\\(([^)]+)\\)", "*$1*"),
          rule("\\bM\\(([^)]+)\\)", "[$1]"),
          rule("\\bU\\(([^)]+)\\)", "$1"),
          rule("\\bL\\(([^)]+), *([^)]+)\\)", "$1 <$2>"),
          rule("\\bR\\(([^)]+), *([^)]+)\\)", "$1"),
          rule("\\bC\\(([^)]+)\\)", "`$1'"),
          rule("\\bHORIZONTALLINE\\b", "\n-------------\n"),
          rule(".. seealso::", "See also:"),
          rule(".. note::", "Note:"),
          rule(":\\w+?:`", "`"),
          rule(".. \\w+?::", ""));

  private Markup() {}

  private static Rule rule(String pattern, String shown) {
    return new Rule(Pattern.compile(pattern), shown);
  }

  /** The text as a terminal shows it. */
  static String plain(String text) {
    String shown = text;
    for (Rule rule : RULES) {
      shown = rule.pattern().matcher(shown).replaceAll(rule.shown());
    }
    return shown;
  }
}
