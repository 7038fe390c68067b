package io.howdah.yaml;

import io.howdah.error.SourceLocation;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says the parser's complaints in libyaml's words, which are what users find on the web. */
final class YamlProblems {
  private YamlProblems() {}

  static YamlException of(MarkedYamlEngineException e, String file) {
    Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
    SourceLocation place =
        mark.map(m -> new SourceLocation(file, m.getLine() + 1, m.getColumn() + 1))
            .orElse(SourceLocation.ofFile(file));
    String problem = e.getProblem() == null ? String.valueOf(e.getContext()) : e.getProblem();
    String context = e.getContext() == null ? "" : e.getContext();
    return YamlException.syntax(inKnownWords(problem, context), place, e);
  }

  private static String inKnownWords(String problem, String context) {
    if (problem.startsWith("mapping values are not allowed here")) {
      return "mapping values are not allowed in this context";
    }
    if (problem.contains("that cannot start any token")) {
      return "found character that cannot start any token";
    }
    if (problem.startsWith("expected <block end>")) {
      return context.contains("mapping")
          ? "did not find expected key"
          : "did not find expected '-' indicator";
    }
    if (problem.startsWith("expected ',' or '}'")) {
      return "did not find expected ',' or '}'";
    }
    return problem.startsWith("expected ',' or ']'") ? "did not find expected ',' or ']'" : problem;
  }
}
