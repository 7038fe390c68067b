package io.howdah.templating.parse;

import io.howdah.templating.tree.CallArgs;
import io.howdah.templating.tree.Expr;
import io.howdah.templating.tree.Exprs;
import io.howdah.templating.tree.Invocations;
import io.howdah.templating.tree.Loading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names, literals, containers, subscripts and calls. */
final class PrimaryParser {
  private final ParseState state;
  private final TokenStream stream;
  private final ExpressionParser expressions;

  PrimaryParser(ParseState state, ExpressionParser expressions) {
    this.state = state;
    this.stream = state.stream;
    this.expressions = expressions;
  }

  Expr primary() {
    Token token = stream.current();
    switch (token.type()) {
      case NAME -> {
        stream.next();
        return name(String.valueOf(token.value()));
      }
      case STRING -> {
        return new Exprs.Const(texts());
      }
      case INTEGER, FLOAT -> {
        return new Exprs.Const(stream.next().value());
      }
      case LPAREN -> {
        stream.next();
        Expr inside = tuple(expressions::expression, true, end -> false);
        stream.expect(TokenType.RPAREN);
        return inside;
      }
      case LBRACKET -> {
        return list();
      }
      case LBRACE -> {
        return dict();
      }
      default -> throw stream.fail("unexpected '" + token.describe() + "'");
    }
  }

  private Expr name(String name) {
    return switch (name) {
      case "true", "True" -> new Exprs.Const(true);
      case "false", "False" -> new Exprs.Const(false);
      case "none", "None" -> new Exprs.Const(null);
      case "self" -> new Loading.Self();
      default -> {
        state.mention(name);
        yield new Exprs.Name(name);
      }
    };
  }

  private String texts() {
    StringBuilder joined = new StringBuilder();
    String newline = state.syntax.newline();
    while (stream.is(TokenType.STRING)) {
      Token token = stream.next();
      String body = String.valueOf(token.value()).replace("\n", newline);
      joined.append(StringEscapes.decode(body, stream.source(), token.start()));
    }
    return joined.toString();
  }

  /**
   * An expression or a tuple.
   *
   * @param parse how each part is parsed
   * @param parenthesized whether nothing at all is an empty tuple
   * @param end further tokens that end it
   */
  Expr tuple(Supplier<Expr> parse, boolean parenthesized, Predicate<Token> end) {
    List<Expr> items = new ArrayList<>(1);
    boolean isTuple = false;
    while (true) {
      if (!items.isEmpty()) {
        stream.expect(TokenType.COMMA);
      }
      if (tupleEnds(end)) {
        break;
      }
      items.add(parse.get());
      if (!stream.is(TokenType.COMMA)) {
        break;
      }
      isTuple = true;
    }
    if (isTuple || items.isEmpty() && parenthesized) {
      return new Exprs.TupleOf(items);
    }
    if (items.isEmpty()) {
      throw stream.fail("Expected an expression, got '" + stream.current().describe() + "'");
    }
    return items.get(0);
  }

  private boolean tupleEnds(Predicate<Token> end) {
    return switch (stream.current().type()) {
      case VARIABLE_END, BLOCK_END, RPAREN -> true;
      default -> end.test(stream.current());
    };
  }

  private Expr list() {
    stream.expect(TokenType.LBRACKET);
    List<Expr> items = new ArrayList<>();
    while (!stream.is(TokenType.RBRACKET)) {
      if (!items.isEmpty()) {
        stream.expect(TokenType.COMMA);
      }
      if (stream.is(TokenType.RBRACKET)) {
        break;
      }
      items.add(expressions.expression());
    }
    stream.expect(TokenType.RBRACKET);
    return new Exprs.ListOf(items);
  }

  private Expr dict() {
    stream.expect(TokenType.LBRACE);
    List<Expr> keys = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    while (!stream.is(TokenType.RBRACE)) {
      if (!keys.isEmpty()) {
        stream.expect(TokenType.COMMA);
      }
      if (stream.is(TokenType.RBRACE)) {
        break;
      }
      keys.add(expressions.expression());
      stream.expect(TokenType.COLON);
      values.add(expressions.expression());
    }
    stream.expect(TokenType.RBRACE);
    return state.dict(new Exprs.DictOf(keys, values));
  }

  Expr postfix(Expr first) {
    Expr node = first;
    while (true) {
      switch (stream.current().type()) {
        case DOT -> node = dotted(node);
        case LBRACKET -> node = subscript(node);
        case LPAREN -> node = state.folded(new Invocations.Call(node, callArgs()));
        default -> {
          return node;
        }
      }
    }
  }

  private Expr dotted(Expr object) {
    stream.next();
    Token token = stream.next();
    if (token.type() == TokenType.NAME) {
      String name = String.valueOf(token.value());
      state.attribute(name);
      return state.folded(new Exprs.Attribute(object, name));
    }
    if (token.type() != TokenType.INTEGER) {
      throw stream.fail("expected name or number", token);
    }
    return state.folded(new Exprs.Item(object, new Exprs.Const(token.value())));
  }

  private Expr subscript(Expr object) {
    stream.next();
    List<Expr> keys = new ArrayList<>(1);
    while (!stream.is(TokenType.RBRACKET)) {
      if (!keys.isEmpty()) {
        stream.expect(TokenType.COMMA);
      }
      keys.add(subscribed());
    }
    stream.next();
    if (keys.size() > 1 && keys.stream().anyMatch(key -> key instanceof Exprs.SliceOf)) {
      state.refuse(); // Python has no tuple of slices outside of brackets
    }
    Expr key = keys.size() == 1 ? keys.get(0) : new Exprs.TupleOf(keys);
    return state.folded(new Exprs.Item(object, key));
  }

  private Expr subscribed() {
    Expr from = null;
    if (!stream.is(TokenType.COLON)) {
      from = expressions.expression();
      if (!stream.is(TokenType.COLON)) {
        if (from instanceof Exprs.Const name && name.value() instanceof String text) {
          state.attribute(text);
        }
        return from;
      }
    }
    stream.next();
    Expr to = stream.is(TokenType.COLON) ? null : bound();
    Expr by = stream.accept(TokenType.COLON) ? bound() : null;
    return new Exprs.SliceOf(from, to, by);
  }

  private @Nullable Expr bound() {
    boolean none = stream.is(TokenType.RBRACKET) || stream.is(TokenType.COMMA);
    return none ? null : expressions.expression();
  }

  CallArgs callArgs() {
    Token open = stream.expect(TokenType.LPAREN);
    CallArgsBuilder args = new CallArgsBuilder();
    boolean comma = false;
    while (!stream.is(TokenType.RPAREN)) {
      if (comma) {
        stream.expect(TokenType.COMMA);
        if (stream.is(TokenType.RPAREN)) {
          break;
        }
      }
      if (!argument(args)) {
        throw stream.fail("invalid syntax for function call expression", open);
      }
      comma = true;
    }
    stream.expect(TokenType.RPAREN);
    return args.build();
  }

  /** Takes one argument; false where it may not stand here. */
  private boolean argument(CallArgsBuilder args) {
    if (stream.accept(TokenType.MUL)) {
      boolean fits = args.spread == null && args.spreadNamed == null;
      args.spread = expressions.expression();
      return fits;
    }
    if (stream.accept(TokenType.POW)) {
      boolean fits = args.spreadNamed == null;
      args.spreadNamed = expressions.expression();
      return fits;
    }
    if (stream.is(TokenType.NAME) && stream.look().type() == TokenType.ASSIGN) {
      String name = String.valueOf(stream.current().value());
      stream.skip(2);
      if (args.named.put(name, expressions.expression()) != null) {
        state.refuse(); // a keyword that is repeated
      }
      return args.spreadNamed == null;
    }
    boolean fits = args.spread == null && args.spreadNamed == null && args.named.isEmpty();
    args.positional.add(expressions.expression());
    return fits;
  }

  /** Arguments while they are read. */
  private static final class CallArgsBuilder {
    private final List<Expr> positional = new ArrayList<>(2);
    private final Map<String, Expr> named = new LinkedHashMap<>(0);
    private @Nullable Expr spread;
    private @Nullable Expr spreadNamed;

    CallArgs build() {
      return new CallArgs(positional, named, spread, spreadNamed);
    }
  }
}
