package io.howdah.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code howdah completion}: a script that completes commands, options and their values. */
@Command(
    name = "howdah completion",
    description =
        "Prints a script that lets a shell complete howdah's commands, options and their values.",
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  /** The shells that it is known to work in. */
  enum Shell {
    bash,
    zsh
  }

  private final CommandContext context;

  /** One script serves both: zsh reads it with its bashcompinit. */
  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  @SuppressWarnings("unused")
  private Shell shell = Shell.bash;

  CompletionCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.out().print(AutoComplete.bash("howdah", tree(context)));
    return 0;
  }

  /** All commands that help lists, under one. */
  static CommandLine tree(CommandContext context) {
    CommandLine root = new CommandLine(CommandSpec.create().name("howdah"));
    for (Map.Entry<String, Commands.Entry> entry : Commands.byName().entrySet()) {
      if (!entry.getValue().description().isEmpty()) {
        root.addSubcommand(entry.getKey(), entry.getValue().build(context));
      }
    }
    root.getCommandSpec().mixinStandardHelpOptions(true);
    return root;
  }
}
