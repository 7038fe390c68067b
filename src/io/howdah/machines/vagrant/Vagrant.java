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
  private static final String LXC = "lxc";

  private final VagrantProgram program;
  private final Consumer<String> progress;

  Vagrant(VagrantProgram program, Consumer<String> progress) {
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
    return new Vagrant(new VagrantProgram("vagrant", directory, Map.copyOf(environment)), progress);
  }

  /** Names of the machines that a directory's Vagrant made, also those no longer in its file. */
  public static List<String> made(Path directory) {
    return VagrantFolder.beside(directory.resolve("Vagrantfile")).machines();
  }

  /** What each machine of the Vagrantfile does. */
  public List<MachineState> status() {
    VagrantProgram.Outcome outcome = program.ask(List.of("status", "--machine-readable"));
    List<String> errors = StatusReader.errors(outcome.output());
    if (!outcome.ok() || !errors.isEmpty()) {
      throw failed("status", errors.isEmpty() ? outcome.words() : String.join("\n", errors));
    }
    return StatusReader.read(outcome.output());
  }

  /** The provider of the machines: the one that made them, else the one that Vagrant would take. */
  public Optional<String> provider() {
    return status().stream()
        .map(MachineState::provider)
        .filter(name -> !name.isEmpty())
        .findFirst();
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
    VagrantProgram.Outcome outcome = program.ask(command);
    if (!outcome.ok()) {
      throw failed("ssh-config", outcome.words());
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
    if (provider.filter(LXC::equals).isPresent()) {
      new LxcGround(program, progress).prepare();
    }
    List<String> command = new ArrayList<>(List.of("up", "--parallel", "--no-color"));
    provider.ifPresent(name -> command.addAll(List.of("--provider", name)));
    follow(command);
  }

  /** Destroys all machines, and what was made for them beside them. */
  public void destroy() {
    boolean containers = provider().filter(LXC::equals).isPresent();
    follow(List.of("destroy", "--force", "--parallel", "--no-color"));
    if (containers) {
      new LxcGround(program, progress).remove();
    }
    // Last: any call of Vagrant makes the folder anew.
    VagrantFolder.beside(program.directory().resolve("Vagrantfile")).deleteWhenEmpty();
  }

  private void follow(List<String> command) {
    VagrantProgram.Outcome outcome = program.run(command, progress);
    if (!outcome.ok()) {
      throw failed(command.get(0), outcome.words());
    }
  }

  private static MachinesException failed(String command, String output) {
    return new MachinesException("'vagrant " + command + "' failed: " + lastWords(output));
  }

  /** The lines that a program said last, for a message. */
  static String lastWords(String output) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
  }
}
