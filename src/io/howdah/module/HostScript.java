package io.howdah.module;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A script of several steps for one round trip, where each step that fails has words of its own. It
 * speaks the C locale, so that messages can be read; {@link #inTaskLocale} leaves it for a user's
 * command.
 */
public final class HostScript {
  private static final int FIRST_FAILURE = 64;

  private final StringBuilder text =
      new StringBuilder("_l=${LC_ALL+x$LC_ALL}; LC_ALL=C; export LC_ALL\n");
  private final List<Function<String, ModuleFailure>> failures = new ArrayList<>();

  /** Adds shell text whose exit code does not matter. */
  public HostScript line(String shell) {
    text.append(shell).append('\n');
    return this;
  }

  /**
   * Adds a command that has to succeed.
   *
   * @param failure makes the failure from the script's standard error
   */
  public HostScript step(String shell, Function<String, ModuleFailure> failure) {
    text.append(shell).append(" || exit ").append(FIRST_FAILURE + failures.size()).append('\n');
    failures.add(failure);
    return this;
  }

  /** A command to run with the locale that the task has. */
  public static String inTaskLocale(String command) {
    return "( [ \"$_l\" ] && LC_ALL=${_l#x} || unset LC_ALL; " + command + " )";
  }

  /** Runs it with empty standard input; see {@link #run(ModuleContext, byte[])}. */
  public HostOutput run(ModuleContext context) {
    return run(context, new byte[0]);
  }

  /**
   * Runs it.
   *
   * @return what it printed
   * @throws ModuleFailure as the step that failed says
   */
  public HostOutput run(ModuleContext context, byte[] stdin) {
    return output(context.run(text + "exit 0\n", stdin));
  }

  /** Runs it as a script that calls {@link Command#PRINT_STDIN} for these bytes. */
  public HostOutput runPrinting(ModuleContext context, byte[] stdin) {
    Command command = Command.of(text + "exit 0\n").withEnvironment(context.environment());
    return output(context.connection().run(command.printing(stdin)));
  }

  private HostOutput output(CommandResult result) {
    int step = result.exitCode() - FIRST_FAILURE;
    if (step >= 0 && step < failures.size()) {
      throw failures.get(step).apply(result.err());
    }
    if (!result.succeeded()) {
      throw new ModuleFailure(
          "a script ended with exit code " + result.exitCode() + ": " + result.err().strip());
    }
    return new HostOutput(result.stdout());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
