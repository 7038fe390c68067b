package io.howdah.cli.lab;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code howdah lab resume}. */
@Command(
    name = "resume",
    description = "Lets stalled hosts go on.",
    mixinStandardHelpOptions = true)
public final class LabResume implements Runnable {
  @Mixin private LabOptions options = new LabOptions();

  @Parameters(arity = "1..*", paramLabel = "HOST", description = "Hosts of the lab.")
  private List<String> hosts = List.of();

  @Override
  public void run() {
    hosts.forEach(options.open()::resume);
  }
}
