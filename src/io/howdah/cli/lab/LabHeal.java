package io.howdah.cli.lab;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code howdah lab heal}. */
@Command(
    name = "heal",
    description = "Ends network partitions: those of the named hosts, or all.",
    mixinStandardHelpOptions = true)
public final class LabHeal implements Runnable {
  @Mixin private LabOptions options = new LabOptions();

  @Parameters(arity = "0..*", paramLabel = "HOST", description = "Hosts of the lab.")
  private List<String> hosts = List.of();

  @Override
  public void run() {
    options.open().heal(hosts);
  }
}
