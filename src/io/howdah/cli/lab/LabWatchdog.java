package io.howdah.cli.lab;

import io.howdah.machines.lab.Lab;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code howdah lab watchdog}. */
@Command(
    name = "watchdog",
    description = "Gives hosts a /dev/watchdog from their next boot on.",
    mixinStandardHelpOptions = true)
public final class LabWatchdog implements Runnable {
  @Mixin private LabOptions options = new LabOptions();

  @Option(names = "--off", description = "Take it away instead.")
  private boolean off;

  @Parameters(arity = "1..*", paramLabel = "HOST", description = "Hosts of the lab.")
  private List<String> hosts = List.of();

  @Override
  public void run() {
    Lab lab = options.open();
    hosts.forEach(host -> lab.watchdog(host, !off));
  }
}
