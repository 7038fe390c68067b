package io.howdah.templating.parse;

import io.howdah.templating.render.Executable;
import io.howdah.templating.tree.Place;
import io.howdah.templating.tree.Translation;
import java.util.HashSet;
import java.util.Set;

/** jinja2.ext.i18n's {@code trans}: text and plain names, and a plural where pluralize stands. */
final class TransParser {
  private final ParseState state;
  private final TokenStream stream;
  private final ExpressionParser expressions;

  TransParser(ParseState state, ExpressionParser expressions) {
    this.state = state;
    this.stream = state.stream;
    this.expressions = expressions;
  }

  Executable trans(Place place) {
    stream.next();
    header();
    boolean plural = body(true);
    if (plural) {
      stream.next();
      if (stream.is(TokenType.NAME)) {
        stream.next();
      }
      stream.expect(TokenType.BLOCK_END);
      body(false);
    }
    stream.next();
    return new Translation(plural ? "ngettext" : "gettext", place);
  }

  private void header() {
    Set<String> names = new HashSet<>();
    while (!stream.is(TokenType.BLOCK_END)) {
      if (!names.isEmpty()) {
        stream.expect(TokenType.COMMA);
      }
      if (stream.accept(TokenType.COLON)) {
        break;
      }
      String name = stream.expectName();
      if (!names.add(name)) {
        throw stream.fail("translatable variable '" + name + "' defined twice.");
      }
      if (stream.accept(TokenType.ASSIGN)) {
        expressions.expression();
      } else {
        state.mention(name);
      }
    }
    stream.expect(TokenType.BLOCK_END);
  }

  /** Takes text and names up to the tag that ends them; whether that is pluralize. */
  private boolean body(boolean mayBePlural) {
    while (true) {
      if (stream.is(TokenType.DATA)) {
        stream.next();
      } else if (stream.accept(TokenType.VARIABLE_BEGIN)) {
        state.mention(stream.expectName());
        stream.expect(TokenType.VARIABLE_END);
      } else if (stream.accept(TokenType.BLOCK_BEGIN)) {
        return ended(mayBePlural);
      } else {
        throw stream.fail("unclosed translation block");
      }
    }
  }

  private boolean ended(boolean mayBePlural) {
    if (stream.isName("endtrans")) {
      return false;
    }
    if (!stream.isName("pluralize")) {
      throw stream.fail("control structures in translatable sections are not allowed");
    }
    if (!mayBePlural) {
      throw stream.fail("a translatable section can have only one pluralize section");
    }
    return true;
  }
}
