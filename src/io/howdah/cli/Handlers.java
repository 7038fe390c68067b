package io.howdah.cli;

import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import picocli.CommandLine;

/**
 * What picocli calls when something goes wrong. Classes, not lambdas: picocli's class files are so
 * old that a lambda of its interfaces keeps them out of the archive of shared classes.
 */
final class Handlers {
  private Handlers() {}

  /** A parameter that picocli can't take; answers with the exit code. */
  record OfParameter(ToIntFunction<CommandLine.ParameterException> handler)
      implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(CommandLine.ParameterException e, String[] arguments) {
      return handler.applyAsInt(e);
    }
  }

  /** An exception of a command; answers with the exit code. */
  record OfFailure(ToIntBiFunction<Exception, CommandLine> handler)
      implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
        Exception e, CommandLine line, CommandLine.ParseResult parsed) {
      return handler.applyAsInt(e, line);
    }
  }
}
