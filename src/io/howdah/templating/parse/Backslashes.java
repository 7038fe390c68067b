package io.howdah.templating.parse;

import java.util.List;

/** Doubles backslashes in the string literals of expressions. */
final class Backslashes {
  private Backslashes() {}

  static String doubled(String raw, Syntax syntax) {
    SourceText source = SourceText.of("<template>", raw, true);
    String text = source.text();
    List<Token> tokens = Lexer.lex(source, syntax);
    StringBuilder made = new StringBuilder(text.length() + 16);
    boolean inExpression = false;
    int copied = 0;
    for (Token token : tokens) {
      switch (token.type()) {
        case VARIABLE_BEGIN -> inExpression = true;
        case VARIABLE_END -> inExpression = false;
        case STRING -> {
          if (inExpression) {
            made.append(text, copied, token.start());
            made.append(text.substring(token.start(), token.end()).replace("\\", "\\\\"));
            copied = token.end();
          }
        }
        default -> {}
      }
    }
    return made.append(text, copied, text.length()).toString();
  }
}
