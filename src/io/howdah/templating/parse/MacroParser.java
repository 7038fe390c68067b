package io.howdah.templating.parse;

import io.howdah.templating.render.Executable;
import io.howdah.templating.tree.Expr;
import io.howdah.templating.tree.Invocations;
import io.howdah.templating.tree.Macros;
import io.howdah.templating.tree.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** macro and call. */
final class MacroParser {
  private final ParseState state;
  private final TokenStream stream;
  private final BodyParser bodies;
  private final TargetParser targets;

  MacroParser(ParseState state, BodyParser bodies, TargetParser targets) {
    this.state = state;
    this.stream = state.stream;
    this.bodies = bodies;
    this.targets = targets;
  }

  Executable macro() {
    stream.next();
    String name = targets.name();
    state.roots.set(name);
    Macros.Parameters parameters = parameters();
    state.collect();
    Executable body = bodies.body("macro", "endmacro");
    bodies.end();
    Set<String> mentioned = state.collected();
    checkCaller(parameters, mentioned);
    return Macros.define(name, parameters, body, mentioned);
  }

  private void checkCaller(Macros.Parameters parameters, Set<String> mentioned) {
    int at = parameters.names().indexOf("caller");
    int firstDefault = parameters.names().size() - parameters.defaults().size();
    if (at >= 0 && at < firstDefault && mentioned.contains("caller")) {
      throw stream.fail(
          "When defining macros or call blocks the special \"caller\" argument must be omitted or"
              + " be given a default.");
    }
  }

  private Macros.Parameters parameters() {
    stream.expect(TokenType.LPAREN);
    state.roots.enterScope();
    List<String> names = new ArrayList<>();
    List<Expr> defaults = new ArrayList<>();
    while (!stream.is(TokenType.RPAREN)) {
      if (!names.isEmpty()) {
        stream.expect(TokenType.COMMA);
      }
      String name = targets.name();
      if (names.contains(name)) {
        state.refuse(); // Python refuses a parameter that is repeated
      }
      names.add(name);
      if (stream.accept(TokenType.ASSIGN)) {
        defaults.add(bodies.expressions().expression());
      } else if (!defaults.isEmpty()) {
        throw stream.fail("non-default argument follows default argument");
      }
    }
    stream.next();
    state.roots.leaveScope();
    return new Macros.Parameters(names, defaults);
  }

  Executable callBlock(Place place) {
    Token start = stream.next();
    Macros.Parameters parameters =
        stream.is(TokenType.LPAREN) ? parameters() : new Macros.Parameters(List.of(), List.of());
    Expr expr = bodies.expressions().expression();
    if (!(expr instanceof Invocations.Call call)) {
      throw stream.fail("expected call", start);
    }
    state.collect();
    Executable body = bodies.body("call", "endcall");
    bodies.end();
    return Macros.call(call, parameters, body, new Macros.CallSite(place, state.collected()));
  }
}
