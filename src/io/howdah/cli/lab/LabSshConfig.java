package io.howdah.cli.lab;

import io.howdah.machines.SshConfig;
import io.howdah.machines.lab.Lab;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code howdah lab ssh-config}. */
@Command(
    name = "ssh-config",
    description = "Prints what 'ssh -F' needs to reach the hosts, as 'vagrant ssh-config' does.",
    mixinStandardHelpOptions = true)
public final class LabSshConfig implements Runnable {
  @Mixin private LabOptions options = new LabOptions();

  @Parameters(arity = "0..*", paramLabel = "HOST", description = "Only these.")
  private List<String> hosts = List.of();

  @Override
  public void run() {
    Lab lab = options.open();
    System.out.print(
        SshConfig.write(hosts.isEmpty() ? lab.hosts() : hosts.stream().map(lab::host).toList()));
  }
}
