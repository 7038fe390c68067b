package io.howdah.templating.parse;

import io.howdah.templating.tree.Expr;
import io.howdah.templating.tree.Exprs;
import io.howdah.templating.tree.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What may be assigned to. */
final class TargetParser {
  private static final Set<String> CONSTANTS =
      Set.of("true", "false", "none", "True", "False", "None");

  private final TokenStream stream;
  private final ExpressionParser expressions;

  TargetParser(ParseState state, ExpressionParser expressions) {
    this.stream = state.stream;
    this.expressions = expressions;
  }

  /** A target of set: an attribute of a namespace is one too. */
  Target settable() {
    if (stream.look().type() != TokenType.DOT) {
      return target(token -> false);
    }
    String name = stream.expectName();
    stream.next();
    return new Target.ToNamespace(name, stream.expectName());
  }

  /** A name, or names with commas between them. */
  Target target(Predicate<Token> end) {
    Token start = stream.current();
    PrimaryParser primaries = expressions.primaries();
    return converted(primaries.tuple(primaries::primary, false, end), start);
  }

  private Target converted(Expr expr, Token start) {
    if (expr instanceof Exprs.Name name) {
      return new Target.ToName(name.name());
    }
    if (expr instanceof Exprs.TupleOf tuple) {
      List<Target> parts = new ArrayList<>();
      tuple.items().forEach(item -> parts.add(converted(item, start)));
      return new Target.ToTuple(parts);
    }
    throw stream.fail("can't assign to '" + kind(expr) + "'", start);
  }

  private static String kind(Expr expr) {
    if (expr instanceof Exprs.Const) {
      return "const";
    }
    return expr.getClass().getSimpleName().replace("Of", "").toLowerCase(java.util.Locale.ROOT);
  }

  /** A single name. */
  String name() {
    Token start = stream.current();
    String name = stream.expectName();
    if (CONSTANTS.contains(name)) {
      throw stream.fail("can't assign to 'name'", start);
    }
    return name;
  }
}
