package io.howdah.cli.lab;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code howdah lab stop}. */
@Command(name = "stop", description = "Shuts hosts down in order.", mixinStandardHelpOptions = true)
public final class LabStop implements Runnable {
  @Mixin private LabOptions options = new LabOptions();

  @Parameters(arity = "1..*", paramLabel = "HOST", description = "Hosts of the lab.")
  private List<String> hosts = List.of();

  @Override
  public void run() {
    hosts.forEach(options.open()::stop);
  }
}
