package io.howdah.cli.lab;

import java.util.List;
import java.util.Map;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Leaves everything behind the first word alone: options there belong to another program. */
public final class Verbatim implements IParameterPreprocessor {
  @Override
  @SuppressWarnings("JdkObsolete") // picocli's signature
  public boolean preprocess(
      Stack<String> words,
      CommandSpec command,
      @Nullable ArgSpec argument,
      Map<String, Object> info) {
    command.parser().stopAtPositional(true);
    return false;
  }

  /** The other program's words, without the {@code --} that many set before them by habit. */
  static List<String> command(List<String> words) {
    return words.size() > 1 && words.get(0).equals("--") ? words.subList(1, words.size()) : words;
  }
}
