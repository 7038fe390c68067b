package io.howdah.templating.parse;

import io.howdah.templating.value.TemplateSyntaxException;
import java.util.List;

/** Tokens with a position. */
final class TokenStream {
  private final SourceText source;
  private final List<Token> tokens;
  private int at;

  TokenStream(SourceText source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  SourceText source() {
    return source;
  }

  Token current() {
    return tokens.get(at);
  }

  Token look() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  void skip(int count) {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  boolean is(TokenType type) {
    return current().type() == type;
  }

  boolean isName(String name) {
    return current().is(name);
  }

  boolean accept(TokenType type) {
    boolean found = is(type);
    if (found) {
      next();
    }
    return found;
  }

  boolean acceptName(String name) {
    boolean found = isName(name);
    if (found) {
      next();
    }
    return found;
  }

  Token expect(TokenType type) {
    if (!is(type)) {
      throw expected(type.words());
    }
    return next();
  }

  String expectName() {
    return String.valueOf(expect(TokenType.NAME).value());
  }

  void expectName(String name) {
    if (!isName(name)) {
      throw expected(name);
    }
    next();
  }

  private TemplateSyntaxException expected(String what) {
    if (is(TokenType.EOF)) {
      return fail("unexpected end of template, expected '" + what + "'.");
    }
    return fail("expected token '" + what + "', got '" + current().describe() + "'");
  }

  TemplateSyntaxException fail(String message) {
    return fail(message, current());
  }

  TemplateSyntaxException fail(String message, Token where) {
    return source.error(message, where.start());
  }
}
