package io.howdah.cli.lab;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code howdah lab start}. */
@Command(
    name = "start",
    description = "Boots hosts that are off and waits until they let their user in.",
    mixinStandardHelpOptions = true)
public final class LabStart implements Runnable {
  @Mixin private LabOptions options = new LabOptions();

  @Parameters(arity = "1..*", paramLabel = "HOST", description = "Hosts of the lab.")
  private List<String> hosts = List.of();

  @Override
  public void run() {
    hosts.forEach(options.open()::start);
  }
}
