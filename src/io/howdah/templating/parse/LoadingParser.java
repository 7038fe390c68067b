package io.howdah.templating.parse;

import io.howdah.templating.render.Executable;
import io.howdah.templating.render.Unit;
import io.howdah.templating.tree.Expr;
import io.howdah.templating.tree.Loading;
import io.howdah.templating.tree.Place;
import io.howdah.templating.tree.Statements;
import java.util.LinkedHashMap;
import java.util.Map;

/** block, extends, include, import and from. */
final class LoadingParser {
  private final ParseState state;
  private final TokenStream stream;
  private final BodyParser bodies;
  private final TargetParser targets;

  LoadingParser(ParseState state, BodyParser bodies, TargetParser targets) {
    this.state = state;
    this.stream = state.stream;
    this.bodies = bodies;
    this.targets = targets;
  }

  private Expr name() {
    state.mayMutate();
    return bodies.expressions().expression();
  }

  Executable block(Place place) {
    Token start = stream.next();
    String name = stream.expectName();
    boolean scoped = stream.acceptName("scoped");
    boolean required = stream.acceptName("required");
    if (stream.is(TokenType.SUB)) {
      throw stream.fail(
          "Block names in Jinja have to be valid Python identifiers and may not contain hyphens,"
              + " use an underscore instead.");
    }
    if (state.blocks.containsKey(name)) {
      throw stream.fail("block '" + name + "' defined twice", start);
    }
    state.blocks.put(name, new Unit.Block(Executable.NOTHING, required));
    Executable body = bodies.body("block", "endblock");
    if (required && !blank(body)) {
      throw stream.fail("Required blocks can only contain comments or whitespace", start);
    }
    bodies.end();
    stream.acceptName(name);
    state.blocks.put(name, new Unit.Block(body, required));
    return new Loading.BlockPlace(name, scoped, place);
  }

  private static boolean blank(Executable body) {
    if (body instanceof Statements.Sequence sequence) {
      for (Executable part : sequence.parts()) {
        if (!blank(part)) {
          return false;
        }
      }
      return true;
    }
    return body == Executable.NOTHING
        || body instanceof Statements.Data data && data.text().isBlank();
  }

  Executable extending(Place place) {
    stream.next();
    return new Loading.Extends(new Loading.Request(name(), true, false, place));
  }

  Executable include(Place place) {
    stream.next();
    Expr name = name();
    boolean ignore = stream.isName("ignore") && stream.look().is("missing");
    stream.skip(ignore ? 2 : 0);
    return new Loading.Include(new Loading.Request(name, context(true), ignore, place));
  }

  private boolean context(boolean fallback) {
    boolean with = stream.isName("with");
    if ((with || stream.isName("without")) && stream.look().is("context")) {
      stream.skip(2);
      return with;
    }
    return fallback;
  }

  Executable importing(Place place) {
    stream.next();
    Expr name = name();
    stream.expectName("as");
    String target = targets.name();
    state.roots.set(target);
    return new Loading.Import(new Loading.Request(name, context(false), false, place), target);
  }

  Executable fromImport(Place place) {
    stream.next();
    Expr name = name();
    stream.expectName("import");
    Map<String, String> names = new LinkedHashMap<>();
    boolean more = true;
    while (more && !contextFollows()) {
      importedName(names);
      more = stream.is(TokenType.COMMA) && !contextFollows();
      if (more) {
        stream.next();
      }
    }
    Loading.Request request = new Loading.Request(name, context(false), false, place);
    return new Loading.FromImport(request, names);
  }

  private boolean contextFollows() {
    boolean word = stream.isName("with") || stream.isName("without");
    return word && stream.look().is("context");
  }

  private void importedName(Map<String, String> names) {
    Token start = stream.current();
    String name = targets.name();
    if (name.startsWith("_")) {
      throw stream.fail("names starting with an underline can not be imported", start);
    }
    String alias = stream.acceptName("as") ? targets.name() : name;
    state.roots.set(alias);
    names.put(name, alias);
  }
}
