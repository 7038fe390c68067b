package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The program that serves a host's /dev/watchdog, compiled when it is first wanted. */
final class Watchdog {
  private final Programs programs;

  Watchdog(Programs programs) {
    this.programs = programs;
  }

  /**
   * Compiles it beside its source.
   *
   * @throws MachinesException without a C compiler, or where this kernel has no FUSE
   */
  void compile(Path scripts) {
    Path program = scripts.resolve("watchdog");
    if (!Files.exists(Path.of("/dev/fuse"))) {
      throw new MachinesException(
          "this machine has no /dev/fuse, which a lab's watchdog needs",
          "load the module fuse, or do without: watchdog: false");
    }
    if (!Files.isExecutable(program)) {
      Prerequisites.check(java.util.List.of("gcc"));
      Path fresh = scripts.resolve("watchdog.new");
      String source = scripts.resolve("watchdog.c").toString();
      programs.run("gcc", "-O2", "-o", fresh.toString(), source);
      programs.run("mv", fresh.toString(), program.toString());
    }
  }
}
