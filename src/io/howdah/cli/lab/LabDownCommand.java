package io.howdah.cli.lab;

import io.howdah.machines.lab.Lab;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code howdah lab down}. */
@Command(
    name = "down",
    description = "Removes the lab: its processes, network and files.",
    mixinStandardHelpOptions = true)
public final class LabDownCommand implements Runnable {
  @Mixin private LabOptions options = new LabOptions();

  @Option(names = "--all", description = "Every lab of the root directory.")
  private boolean all;

  @Option(
      names = "--purge",
      description = "Then also the root file system and the package cache, unless a lab is left.")
  private boolean purge;

  @Override
  public void run() {
    if (all) {
      Lab.names(options.root).forEach(name -> open(name).down());
    }
    options.open().down();
    if (purge) {
      options.open().purge();
    }
  }

  private Lab open(String name) {
    return Lab.open(options.settings(name), System.err::println);
  }
}
