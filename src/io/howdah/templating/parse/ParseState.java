package io.howdah.templating.parse;

import io.howdah.templating.extension.PluginLibrary;
import io.howdah.templating.render.Compilation;
import io.howdah.templating.render.Frame;
import io.howdah.templating.render.Unit;
import io.howdah.templating.tree.Expr;
import io.howdah.templating.tree.Folding;
import io.howdah.templating.tree.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What the parsers of one template share. */
final class ParseState {
  private static final Set<String> CHANGING =
      Set.of(
          "append",
          "extend",
          "insert",
          "pop",
          "popitem",
          "remove",
          "sort",
          "reverse",
          "clear",
          "update",
          "setdefault",
          "add",
          "discard");
  private static final int MAX_DEPTH = 400;

  final TokenStream stream;
  final Syntax syntax;
  final PluginLibrary library;
  final Map<String, Unit.Block> blocks = new LinkedHashMap<>();
  private final Deque<Set<String>> mentions = new ArrayDeque<>();
  private final List<Predicate<Frame>> suspects = new ArrayList<>(0);
  private final List<Expr> dicts = new ArrayList<>(0);
  final RootNames roots = new RootNames();
  private boolean mutates;
  private boolean refused;
  private int depth;

  ParseState(TokenStream stream, Syntax syntax, PluginLibrary library) {
    this.stream = stream;
    this.syntax = syntax;
    this.library = library;
  }

  /** Starts to collect the names that a body mentions. */
  void collect() {
    mentions.push(new HashSet<>());
  }

  /** The names collected since; they count for the body around it too. */
  Set<String> collected() {
    Set<String> names = mentions.pop();
    Set<String> around = mentions.peek();
    if (around != null) {
      around.addAll(names);
    }
    return names;
  }

  void mention(String name) {
    roots.read(name);
    Set<String> names = mentions.peek();
    if (names != null) {
      names.add(name);
    }
  }

  void attribute(String name) {
    mutates |= CHANGING.contains(name);
  }

  /** Notes that Python refuses what Jinja makes of this template. */
  void refuse() {
    refused = true;
  }

  /**
   * The expression, looked at when the template is first used if it might stop the compiler. Jinja
   * computes operators, filters and calls beforehand, with the dicts within them.
   */
  Expr folded(Expr expr) {
    if (Folding.isSuspect(expr)) {
      suspects.add(frame -> Folding.stops(expr, frame));
    }
    if (!dicts.isEmpty()) {
      dicts.removeIf(
          dict -> Folding.holds(expr, dict) && suspects.add(frame -> Folding.stops(dict, frame)));
    }
    return expr;
  }

  /** A dict, which Jinja computes beforehand only as part of something. */
  Expr dict(Expr dict) {
    if (Folding.isSuspect(dict)) {
      dicts.add(dict);
    }
    return dict;
  }

  Compilation compilation() {
    boolean fine = !refused && suspects.isEmpty();
    return fine ? Compilation.WORKS : new Compilation(refused, suspects);
  }

  void mayMutate() {
    mutates = true;
  }

  boolean mutates() {
    return mutates;
  }

  Place place(Token token) {
    return new Place(stream.source(), token.start());
  }

  int line(Token token) {
    return stream.source().place(token.start()).line();
  }

  /** One level deeper in nested expressions or statements. */
  void enter() {
    if (++depth > MAX_DEPTH) {
      throw stream.fail("expressions or statements are nested too deeply");
    }
  }

  void leave() {
    depth--;
  }
}
