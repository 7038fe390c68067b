package io.howdah.cli.args;

import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that must not come together. */
final class Exclusions {
  private final CommandSpec command;
  private final Map<String, OptionSpec> seen = new HashMap<>();

  Exclusions(CommandSpec command) {
    this.command = command;
  }

  void see(OptionSpec option) {
    String group = Choices.exclusion(option);
    if (group == null) {
      return;
    }
    OptionSpec other = seen.putIfAbsent(group, option);
    if (other != null && other != option) {
      throw new UsageException(
          command,
          "argument %s: not allowed with argument %s"
              .formatted(String.join("/", option.names()), String.join("/", other.names())));
    }
  }
}
