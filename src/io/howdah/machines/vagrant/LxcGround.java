package io.howdah.machines.vagrant;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the machines of the lxc provider stand on and other providers bring themselves: a bridge
 * with addresses and a way to packages, and a box. Scripts beside the Vagrantfile make them where
 * they are missing.
 */
final class LxcGround {
  /** The box of the Vagrantfile's choice; a box of the user's own is the user's to add. */
  static final String BOX = "howdah-lxc-bookworm";

  private final Path scripts;
  private final VagrantProgram program;
  private final Consumer<String> progress;

  LxcGround(VagrantProgram program, Consumer<String> progress) {
    this.scripts = program.directory().resolve("resources/vagrant");
    this.program = program;
    this.progress = progress;
  }

  /** Makes what is not there yet. */
  void prepare() {
    script("lxc-net.sh", "up");
    String wanted = program.environment().getOrDefault("HOWDAH_BOX", "");
    if ((wanted.isEmpty() || wanted.equals(BOX)) && !hasBox()) {
      progress.accept("making the box " + BOX + ", once");
      makeBox();
    }
  }

  private boolean hasBox() {
    return program
        .ask(List.of("box", "list", "--machine-readable"))
        .output()
        .lines()
        .anyMatch(line -> line.endsWith(",box-name," + BOX));
  }

  private void makeBox() {
    try {
      Path folder = Files.createTempDirectory("howdah-box");
      Path box = folder.resolve("lxc.box");
      try {
        script("lxc-box.sh", box.toString());
        check(program.run(List.of("box", "add", "--name", BOX, box.toString()), line -> {}));
      } finally {
        Files.deleteIfExists(box);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new MachinesException("cannot make a box: " + e.getMessage(), e);
    }
  }

  /** Removes what prepare made, unless machines of somebody else stand on it. */
  void remove() {
    script("lxc-net.sh", "down");
    if (hasBox()) {
      // Vagrant keeps it, with an error, while another Vagrantfile's machines use it.
      program.run(List.of("box", "remove", BOX, "--provider", "lxc"), line -> {});
    }
  }

  private void script(String name, String argument) {
    Path script = scripts.resolve(name);
    if (Files.exists(script)) {
      check(program.run("sh", List.of(script.toString(), argument), line -> {}));
    }
  }

  private static void check(VagrantProgram.Outcome outcome) {
    if (!outcome.ok()) {
      throw new MachinesException(Vagrant.lastWords(outcome.words()));
    }
  }
}
