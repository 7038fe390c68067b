package io.howdah.machines.vagrant;

import io.howdah.machines.Machine;
import io.howdah.machines.MachinesException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The machines of a Vagrantfile. */
public final class Vagrant {
  private static final int LAST_WORDS = 12;

  private final VagrantProgram program;
  private final Consumer<String> progress;

  private Vagrant(VagrantProgram program, Consumer<String> progress) {
    this.program = program;
    this.progress = progress;
  }

  /**
   * The machines of a directory's Vagrantfile.
   *
   * @param environment set for Vagrant beside this process's own, as HOWDAH_ETCD_NODES
   * @param progress gets what Vagrant says while it boots or destroys
   * @throws MachinesException where there is no Vagrantfile
   */
  public static Vagrant open(
      Path directory, Map<String, String> environment, Consumer<String> progress) {
    if (!Files.exists(directory.resolve("Vagrantfile"))) {
      throw new MachinesException("there is no Vagrantfile in " + directory.toAbsolutePath());
    }
    return new Vagrant(new VagrantProgram(directory, Map.copyOf(environment)), progress);
  }

  /** What each machine of the Vagrantfile does. */
  public List<MachineState> status() {
    VagrantProgram.Outcome outcome =
        program.run(List.of("status", "--machine-readable"), line -> {});
    List<String> errors = StatusReader.errors(outcome.output());
    if (outcome.code() != 0 || !errors.isEmpty()) {
      throw failed("status", errors.isEmpty() ? outcome.output() : String.join("\n", errors));
    }
    return StatusReader.read(outcome.output());
  }

  /**
   * The named machines as the outside reaches them; all of the Vagrantfile's where none is named.
   *
   * @throws MachinesException naming those that are not running
   */
  public List<Machine> machines(List<String> names) {
    List<MachineState> wanted = wanted(status(), names);
    List<MachineState> dark = wanted.stream().filter(state -> !state.isRunning()).toList();
    if (!dark.isEmpty()) {
      String which =
          dark.stream()
              .map(state -> state.name() + " is " + state.state())
              .collect(Collectors.joining(", "));
      throw new MachinesException("not every machine is running: " + which, "vagrant up");
    }
    List<String> command = new ArrayList<>(List.of("ssh-config"));
    wanted.forEach(state -> command.add(state.name()));
    VagrantProgram.Outcome outcome = program.run(command, line -> {});
    if (outcome.code() != 0) {
      throw failed("ssh-config", outcome.output());
    }
    return SshConfigReader.read(outcome.output());
  }

  private static List<MachineState> wanted(List<MachineState> states, List<String> names) {
    List<String> known = states.stream().map(MachineState::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new MachinesException("the Vagrantfile has no machine " + name + ", only " + known);
      }
    }
    return states.stream()
        .filter(state -> names.isEmpty() || names.contains(state.name()))
        .toList();
  }

  /**
   * Boots all machines, several at a time where the provider can.
   *
   * @param provider Vagrant's name for it; empty: what Vagrant chooses
   */
  public void up(Optional<String> provider) {
    List<String> command = new ArrayList<>(List.of("up", "--parallel", "--no-color"));
    provider.ifPresent(name -> command.addAll(List.of("--provider", name)));
    follow(command);
  }

  /** Prints, by Vagrant's get_urls provisioner, what URLs a machine has. */
  public List<String> urls(String name) {
    VagrantProgram.Outcome outcome =
        program.run(List.of("provision", name, "--provision-with", "get_urls"), line -> {});
    if (outcome.code() != 0) {
      throw failed("provision", outcome.output());
    }
    String mark = "    " + name + ": ";
    return outcome
        .output()
        .lines()
        .filter(line -> line.startsWith(mark) && line.contains("://"))
        .map(line -> line.substring(mark.length()))
        .toList();
  }

  /** Destroys all machines. */
  public void destroy() {
    follow(List.of("destroy", "--force", "--parallel", "--no-color"));
  }

  private void follow(List<String> command) {
    VagrantProgram.Outcome outcome = program.run(command, progress);
    if (outcome.code() != 0) {
      throw failed(command.get(0), outcome.output());
    }
  }

  private static MachinesException failed(String command, String output) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    String last =
        String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    return new MachinesException("'vagrant " + command + "' failed: " + last);
  }
}
