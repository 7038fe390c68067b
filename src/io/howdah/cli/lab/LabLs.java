package io.howdah.cli.lab;

import io.howdah.machines.Machine;
import io.howdah.machines.lab.Lab;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code howdah lab ls}. */
@Command(
    name = "ls",
    description = "Lists the lab's hosts, their addresses and what they do.",
    mixinStandardHelpOptions = true)
public final class LabLs implements Runnable {
  @Mixin private LabOptions options = new LabOptions();

  @Override
  public void run() {
    print(options.open());
  }

  static void print(Lab lab) {
    for (Machine host : lab.hosts()) {
      System.out.printf(
          "%-20s %-15s %-8s%s%n", host.name(), host.address(), host.state(), remarks(lab, host));
    }
  }

  private static String remarks(Lab lab, Machine host) {
    List<String> cuts =
        lab.cuts().stream().filter(cut -> cut.startsWith(host.name() + " ")).toList();
    StringBuilder remarks = new StringBuilder(lab.hasWatchdog(host.name()) ? " watchdog" : "");
    cuts.forEach(cut -> remarks.append(" cut:").append(cut.substring(cut.indexOf(' ') + 1)));
    return remarks.toString();
  }
}
