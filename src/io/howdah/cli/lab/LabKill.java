package io.howdah.cli.lab;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code howdah lab kill}. */
@Command(
    name = "kill",
    description = "Cuts the power of hosts: their peers get no word of it.",
    mixinStandardHelpOptions = true)
public final class LabKill implements Runnable {
  @Mixin private LabOptions options = new LabOptions();

  @Parameters(arity = "1..*", paramLabel = "HOST", description = "Hosts of the lab.")
  private List<String> hosts = List.of();

  @Override
  public void run() {
    hosts.forEach(options.open()::kill);
  }
}
