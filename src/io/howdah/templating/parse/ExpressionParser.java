package io.howdah.templating.parse;

import io.howdah.templating.tree.CallArgs;
import io.howdah.templating.tree.Expr;
import io.howdah.templating.tree.Exprs;
import io.howdah.templating.tree.Folding;
import io.howdah.templating.tree.Invocations;
import io.howdah.templating.tree.Operators;
import io.howdah.templating.tree.Operators.Binary;
import io.howdah.templating.value.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Jinja's expression grammar, from conditional expressions down to filters and tests. */
final class ExpressionParser {
  private final ParseState state;
  private final TokenStream stream;
  private final PrimaryParser primary;

  ExpressionParser(ParseState state) {
    this.state = state;
    this.stream = state.stream;
    this.primary = new PrimaryParser(state, this);
  }

  /** An expression, conditional ones included. */
  Expr expression() {
    Token start = stream.current();
    state.enter();
    Expr then = or();
    while (stream.acceptName("if")) {
      Expr test = or();
      Expr otherwise = stream.acceptName("else") ? expression() : null;
      then = state.folded(new Exprs.Cond(test, then, otherwise, state.line(start)));
    }
    state.leave();
    return then;
  }

  /** An expression without {@code if}. */
  Expr or() {
    Expr left = and();
    while (stream.acceptName("or")) {
      left = state.folded(new Exprs.Or(left, and()));
    }
    return left;
  }

  private Expr and() {
    Expr left = not();
    while (stream.acceptName("and")) {
      left = state.folded(new Exprs.And(left, not()));
    }
    return left;
  }

  private Expr not() {
    if (!stream.acceptName("not")) {
      return compare();
    }
    state.enter();
    Expr operand = not();
    state.leave();
    return state.folded(new Exprs.Not(operand));
  }

  private Expr compare() {
    Expr first = sum();
    List<Operators.Comparison> rest = new ArrayList<>(0);
    for (String operator = comparison(); operator != null; operator = comparison()) {
      rest.add(new Operators.Comparison(operator, sum()));
    }
    return rest.isEmpty() ? first : state.folded(new Operators.Compare(first, rest));
  }

  /** Takes a comparison operator, or gives null where there is none. */
  private @Nullable String comparison() {
    switch (stream.current().type()) {
      case EQ, NE, LT, LTEQ, GT, GTEQ -> {
        return stream.next().type().words();
      }
      default -> {
        if (stream.acceptName("in")) {
          return "in";
        }
        if (stream.isName("not") && stream.look().is("in")) {
          stream.skip(2);
          return "not in";
        }
        return null;
      }
    }
  }

  private Expr sum() {
    Expr left = concat();
    while (stream.is(TokenType.ADD) || stream.is(TokenType.SUB)) {
      Binary operator = stream.next().type() == TokenType.ADD ? Binary.ADD : Binary.SUB;
      left = state.folded(new Operators.Arithmetic(operator, left, concat()));
    }
    return left;
  }

  private Expr concat() {
    Expr first = product();
    if (!stream.is(TokenType.TILDE)) {
      return first;
    }
    List<Expr> parts = new ArrayList<>();
    parts.add(first);
    while (stream.accept(TokenType.TILDE)) {
      parts.add(product());
    }
    return state.folded(new Exprs.Concat(parts));
  }

  private Expr product() {
    Expr left = power();
    for (Binary operator = factor(); operator != null; operator = factor()) {
      left = state.folded(new Operators.Arithmetic(operator, left, power()));
    }
    return left;
  }

  private @Nullable Binary factor() {
    Binary operator =
        switch (stream.current().type()) {
          case MUL -> Binary.MUL;
          case DIV -> Binary.DIV;
          case FLOORDIV -> Binary.FLOORDIV;
          case MOD -> Binary.MOD;
          default -> null;
        };
    if (operator != null) {
      stream.next();
    }
    return operator;
  }

  private Expr power() {
    Expr left = unary(true);
    while (stream.accept(TokenType.POW)) {
      left = state.folded(raised(left, unary(true)));
    }
    return left;
  }

  /**
   * Jinja folds a negative literal before Python sees it, and Python's {@code **} binds tighter
   * than the minus: {@code -2 ** n} is -(2 ** n), while {@code -2 ** 2} is folded as a whole.
   */
  private static Expr raised(Expr base, Expr exponent) {
    boolean folded =
        base instanceof Operators.Sign sign
            && sign.negative()
            && sign.operand() instanceof Exprs.Const
            && !Folding.isConstant(exponent);
    if (folded) {
      Expr positive = ((Operators.Sign) base).operand();
      return new Operators.Sign(true, new Operators.Arithmetic(Binary.POW, positive, exponent));
    }
    return new Operators.Arithmetic(Binary.POW, base, exponent);
  }

  private Expr unary(boolean withFilter) {
    state.enter();
    Expr node;
    if (stream.is(TokenType.SUB) || stream.is(TokenType.ADD)) {
      boolean negative = stream.next().type() == TokenType.SUB;
      node = state.folded(new Operators.Sign(negative, unary(false)));
    } else {
      node = primary.primary();
    }
    node = primary.postfix(node);
    state.leave();
    return withFilter ? filters(node) : node;
  }

  /** Filters, tests and calls behind a value. */
  private Expr filters(Expr first) {
    Expr node = first;
    while (true) {
      if (stream.is(TokenType.PIPE)) {
        stream.next();
        node = state.folded(filter(node));
      } else if (stream.isName("is")) {
        node = state.folded(test(node));
      } else if (stream.is(TokenType.LPAREN)) {
        node = state.folded(new Invocations.Call(node, primary.callArgs()));
      } else {
        return node;
      }
    }
  }

  /** Filters with bars between them, the first bar taken already. */
  Expr filterChain(Expr first) {
    Expr node = filter(first);
    while (stream.accept(TokenType.PIPE)) {
      node = filter(node);
    }
    return node;
  }

  private Expr filter(Expr value) {
    Token start = stream.current();
    String name = dottedName();
    CallArgs args = stream.is(TokenType.LPAREN) ? primary.callArgs() : CallArgs.NONE;
    if (name.equals("attr")) {
      state.mayMutate();
    }
    return located(
        start, () -> new Invocations.Filtered(value, name, state.library.filter(name), args));
  }

  private <T> T located(Token where, Supplier<T> made) {
    try {
      return made.get();
    } catch (TemplateException e) {
      throw e.at(state.place(where).location());
    }
  }

  private String dottedName() {
    StringBuilder name = new StringBuilder(stream.expectName());
    while (stream.accept(TokenType.DOT)) {
      name.append('.').append(stream.expectName());
    }
    return name.toString();
  }

  private Expr test(Expr value) {
    stream.next();
    boolean negated = stream.acceptName("not");
    Token start = stream.current();
    String name = dottedName();
    CallArgs args = testArgs();
    Expr tested =
        located(start, () -> new Invocations.Tested(value, state.library.test(name), args));
    return negated ? new Exprs.Not(tested) : tested;
  }

  private CallArgs testArgs() {
    if (stream.is(TokenType.LPAREN)) {
      return primary.callArgs();
    }
    boolean value =
        switch (stream.current().type()) {
          case NAME, STRING, INTEGER, FLOAT, LBRACKET, LBRACE -> true;
          default -> false;
        };
    if (!value || stream.isName("else") || stream.isName("or") || stream.isName("and")) {
      return CallArgs.NONE;
    }
    if (stream.isName("is")) {
      throw stream.fail("You cannot chain multiple tests with is");
    }
    Expr arg = primary.postfix(primary.primary());
    return new CallArgs(List.of(arg), java.util.Map.of(), null, null);
  }

  /** An expression, or a tuple where commas stand between several. */
  Expr tuple(boolean withCondition) {
    return primary.tuple(withCondition ? this::expression : this::or, false, token -> false);
  }

  PrimaryParser primaries() {
    return primary;
  }
}
