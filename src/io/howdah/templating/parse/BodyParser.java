package io.howdah.templating.parse;

import io.howdah.templating.render.Executable;
import io.howdah.templating.tree.Place;
import io.howdah.templating.tree.Statements;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Bodies of statements: data, expressions and statements up to an end tag. */
final class BodyParser {
  private final ParseState state;
  private final TokenStream stream;
  private final ExpressionParser expressions;
  private final StatementParser statements;
  private final Deque<String> open = new ArrayDeque<>();
  private final Deque<List<String>> wanted = new ArrayDeque<>();

  BodyParser(ParseState state) {
    this.state = state;
    this.stream = state.stream;
    this.expressions = new ExpressionParser(state);
    this.statements = new StatementParser(state, this);
  }

  ExpressionParser expressions() {
    return expressions;
  }

  /** A whole template. */
  Executable template() {
    return parts(List.of());
  }

  /** The body of a tag, from the end of its block to one of the end tags, which stays. */
  Executable body(String tag, String... ends) {
    stream.accept(TokenType.COLON);
    stream.expect(TokenType.BLOCK_END);
    open.push(tag);
    wanted.push(List.of(ends));
    state.enter();
    boolean branch = tag.equals("if");
    if (branch) {
      state.roots.enterBranch();
    } else {
      state.roots.enterScope();
    }
    Executable made = parts(List.of(ends));
    if (branch) {
      state.roots.leaveBranch();
    } else {
      state.roots.leaveScope();
    }
    if (stream.is(TokenType.EOF)) {
      throw stream.fail("Unexpected end of template." + lookingFor());
    }
    state.leave();
    wanted.pop();
    open.pop();
    return made;
  }

  /** Whether the body ended with this tag; the tag stays. */
  boolean at(String tag) {
    return stream.isName(tag);
  }

  /** Whether the body ended with this tag, which is taken. */
  boolean endedBy(String tag) {
    return stream.acceptName(tag);
  }

  /** Takes the end tag. */
  void end() {
    stream.next();
  }

  String unknownTag(String name) {
    boolean misplaced = wanted.stream().anyMatch(ends -> ends.contains(name));
    String first = "Encountered unknown tag '" + name + "'.";
    if (wanted.isEmpty()) {
      return first;
    }
    String nesting =
        misplaced ? " You probably made a nesting mistake. Jinja is expecting this tag," : "";
    return misplaced
        ? first + nesting + " but currently looking for " + innermost() + "." + toClose()
        : first + lookingFor();
  }

  private String lookingFor() {
    return " Jinja was looking for the following tags: " + innermost() + "." + toClose();
  }

  private String innermost() {
    List<String> ends = wanted.peek();
    return ends == null
        ? ""
        : ends.stream().map(end -> "'" + end + "'").collect(Collectors.joining(" or "));
  }

  private String toClose() {
    return " The innermost block that needs to be closed is '" + open.peek() + "'.";
  }

  private Executable parts(List<String> ends) {
    List<Executable> made = new ArrayList<>();
    while (!stream.is(TokenType.EOF)) {
      Token token = stream.next();
      switch (token.type()) {
        case DATA -> made.add(new Statements.Data(String.valueOf(token.value())));
        case VARIABLE_BEGIN -> made.add(print());
        default -> {
          if (stream.is(TokenType.NAME) && ends.contains(stream.current().value())) {
            return sequence(made);
          }
          made.add(statements.statement());
          stream.expect(TokenType.BLOCK_END);
        }
      }
    }
    return sequence(made);
  }

  private Executable print() {
    Place place = state.place(stream.current());
    Executable made = new Statements.Print(expressions.tuple(true), place);
    stream.expect(TokenType.VARIABLE_END);
    return made;
  }

  private static Executable sequence(List<Executable> parts) {
    return switch (parts.size()) {
      case 0 -> Executable.NOTHING;
      case 1 -> parts.get(0);
      default -> new Statements.Sequence(parts.toArray(new Executable[0]));
    };
  }
}
