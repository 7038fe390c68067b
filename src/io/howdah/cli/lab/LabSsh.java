package io.howdah.cli.lab;

import io.howdah.machines.Machine;
import io.howdah.machines.SshConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code howdah lab ssh}. */
@Command(
    name = "ssh",
    description = "Logs in to a host as its user, or runs a command there.",
    preprocessor = Verbatim.class,
    mixinStandardHelpOptions = true)
public final class LabSsh implements Callable<Integer> {
  @Mixin private LabOptions options = new LabOptions();

  @Parameters(index = "0", paramLabel = "HOST", description = "A host of the lab.")
  private String host = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "As ssh takes it.")
  private List<String> command = List.of();

  @Override
  public Integer call() throws Exception {
    Machine machine = options.open().host(host);
    List<String> words = new ArrayList<>(List.of("ssh"));
    words.addAll(SshConfig.options(machine));
    words.add(machine.address());
    words.addAll(Verbatim.command(command));
    return Foreground.run(words);
  }
}
