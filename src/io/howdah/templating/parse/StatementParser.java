package io.howdah.templating.parse;

import com.hubspot.jinjava.lib.tag.Tag;
import io.howdah.templating.extension.Nearest;
import io.howdah.templating.render.Executable;
import io.howdah.templating.render.Signal;
import io.howdah.templating.tree.Expr;
import io.howdah.templating.tree.Exprs;
import io.howdah.templating.tree.FilterChain;
import io.howdah.templating.tree.For;
import io.howdah.templating.tree.Place;
import io.howdah.templating.tree.Statements;
import io.howdah.templating.tree.TagStatement;
import io.howdah.templating.tree.Target;
import io.howdah.templating.value.TemplateSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Statements: what stands in blocks, and the bodies between them. */
final class StatementParser {
  private static final Set<String> TAGS =
      Set.of(
          "for",
          "if",
          "block",
          "extends",
          "print",
          "macro",
          "include",
          "from",
          "import",
          "set",
          "with",
          "autoescape",
          "call",
          "filter",
          "do",
          "break",
          "continue");

  private final ParseState state;
  private final TokenStream stream;
  private final ExpressionParser expressions;
  private final TargetParser targets;
  private final MacroParser macros;
  private final LoadingParser loading;
  private final BodyParser bodies;
  private int loops;

  StatementParser(ParseState state, BodyParser bodies) {
    this.state = state;
    this.stream = state.stream;
    this.bodies = bodies;
    this.expressions = bodies.expressions();
    this.targets = new TargetParser(state, expressions);
    this.macros = new MacroParser(state, bodies, targets);
    this.loading = new LoadingParser(state, bodies, targets);
  }

  /** The statement that starts here, up to the end of its last block. */
  Executable statement() {
    Token token = stream.current();
    if (token.type() != TokenType.NAME) {
      throw stream.fail("tag name expected");
    }
    Place place = state.place(token);
    return switch (String.valueOf(token.value())) {
      case "for" -> loop(place);
      case "if" -> condition();
      case "set" -> assignment(place);
      case "with" -> with(place);
      case "print" -> print();
      case "filter" -> filterBlock(place);
      case "autoescape" -> autoescape();
      case "macro" -> macros.macro();
      case "call" -> macros.callBlock(place);
      case "block" -> loading.block(place);
      case "extends" -> loading.extending(place);
      case "include" -> loading.include(place);
      case "import" -> loading.importing(place);
      case "from" -> loading.fromImport(place);
      default -> extension(place);
    };
  }

  private Executable extension(Place place) {
    String name = String.valueOf(stream.current().value());
    if (name.equals("do") && state.syntax.tags().doTag()) {
      stream.next();
      return new Statements.Do(expressions.tuple(true), place);
    }
    boolean jump = name.equals("break") || name.equals("continue");
    if (jump && state.syntax.tags().loopControls()) {
      if (loops == 0) {
        state.refuse(); // Python has no break outside of a loop
      }
      stream.next();
      return new Statements.Jump(name.equals("break") ? Signal.BREAK : Signal.CONTINUE);
    }
    if (name.equals("trans") && state.syntax.tags().translation()) {
      return new TransParser(state, expressions).trans(place);
    }
    Tag tag = state.library.tag(name);
    if (tag == null) {
      throw unknown(name);
    }
    return tagStatement(tag, place);
  }

  private Executable tagStatement(Tag tag, Place place) {
    int from = stream.next().end();
    while (!stream.is(TokenType.BLOCK_END) && !stream.is(TokenType.EOF)) {
      stream.next();
    }
    int to = Math.max(from, stream.current().start());
    String words = stream.source().text().substring(from, to).strip();
    String end = tag.getEndTagName();
    if (end == null) {
      return new TagStatement(tag, words, null, place);
    }
    Executable body = bodies.body(tag.getName(), end);
    bodies.end();
    return new TagStatement(tag, words, body, place);
  }

  private TemplateSyntaxException unknown(String name) {
    TemplateSyntaxException error =
        new TemplateSyntaxException(bodies.unknownTag(name), advice(name));
    error.at(state.place(stream.current()).location());
    return error;
  }

  private static @Nullable String advice(String name) {
    String near = Nearest.to(name, new LinkedHashSet<>(TAGS));
    if (name.equals(near)) {
      return "turn on jinja2's extension for it (jinja2_extensions)";
    }
    return near == null ? null : Nearest.hint(near);
  }

  private Executable loop(Place place) {
    stream.next();
    Target target = scoped(() -> targets.target(token -> false));
    stream.expectName("in");
    Expr items =
        expressions.primaries().tuple(expressions::or, false, token -> token.is("recursive"));
    Expr test = stream.acceptName("if") ? scoped(expressions::expression) : null;
    boolean recursive = stream.acceptName("recursive");
    loops++;
    state.collect();
    Executable body = bodies.body("for", "endfor", "else");
    boolean usesLoop = state.collected().contains("loop") || recursive;
    loops--;
    if (usesLoop && target.equals(new Target.ToName("loop"))) {
      throw stream.fail("Can't assign to special loop variable in for-loop target");
    }
    Executable otherwise =
        bodies.endedBy("else") ? bodies.body("for", "endfor") : Executable.NOTHING;
    bodies.end();
    return new For(target, items, new For.Parts(test, body, otherwise, recursive, usesLoop), place);
  }

  /** What is parsed belongs to a scope within this one. */
  private <T> T scoped(Supplier<T> parse) {
    state.roots.enterScope();
    T made = parse.get();
    state.roots.leaveScope();
    return made;
  }

  private Executable condition() {
    List<Statements.Arm> arms = new ArrayList<>(1);
    Executable otherwise = Executable.NOTHING;
    do {
      Place place = state.place(stream.next());
      Expr test = expressions.tuple(false);
      arms.add(new Statements.Arm(test, bodies.body("if", "elif", "else", "endif"), place));
    } while (bodies.at("elif"));
    if (bodies.endedBy("else")) {
      otherwise = bodies.body("if", "endif");
    }
    bodies.end();
    return new Statements.If(arms, otherwise);
  }

  private Executable assignment(Place place) {
    stream.next();
    Target target = scoped(targets::settable);
    if (stream.accept(TokenType.ASSIGN)) {
      Expr value = expressions.tuple(true);
      target.names().forEach(state.roots::set);
      return new Statements.Set(target, value, place);
    }
    target.names().forEach(state.roots::set);
    FilterChain chain = null;
    if (stream.accept(TokenType.PIPE)) {
      chain = chain();
    }
    Executable body = bodies.body("set", "endset");
    bodies.end();
    return new Statements.SetBlock(target, chain, body, place);
  }

  private FilterChain chain() {
    return new FilterChain(expressions.filterChain(new Exprs.Name(FilterChain.INPUT)));
  }

  private Executable with(Place place) {
    stream.next();
    List<Target> names = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    while (!stream.is(TokenType.BLOCK_END)) {
      if (!names.isEmpty()) {
        stream.expect(TokenType.COMMA);
      }
      names.add(scoped(() -> targets.target(token -> false)));
      stream.expect(TokenType.ASSIGN);
      values.add(expressions.expression());
    }
    Executable body = bodies.body("with", "endwith");
    bodies.end();
    return new Statements.With(names, values, body, place);
  }

  private Executable print() {
    stream.next();
    List<Executable> parts = new ArrayList<>();
    while (!stream.is(TokenType.BLOCK_END)) {
      if (!parts.isEmpty()) {
        stream.expect(TokenType.COMMA);
      }
      Place place = state.place(stream.current());
      parts.add(new Statements.Print(expressions.expression(), place));
    }
    return new Statements.Sequence(parts.toArray(new Executable[0]));
  }

  private Executable filterBlock(Place place) {
    stream.next();
    FilterChain chain = chain();
    Executable body = bodies.body("filter", "endfilter");
    bodies.end();
    return new Statements.FilterBlock(chain, body, place);
  }

  private Executable autoescape() {
    stream.next();
    expressions.expression();
    Executable body = bodies.body("autoescape", "endautoescape");
    bodies.end();
    return new Statements.Scoped(body);
  }
}
