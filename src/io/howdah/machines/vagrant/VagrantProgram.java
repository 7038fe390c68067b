package io.howdah.machines.vagrant;

import io.howdah.machines.MachinesException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The program {@code vagrant}, run in the directory of a Vagrantfile.
 *
 * @param name of the program, or its path
 * @param directory where the Vagrantfile is
 * @param environment set beside this process's own; the Vagrantfile reads HOWDAH_ variables
 */
record VagrantProgram(String name, Path directory, Map<String, String> environment) {
  /**
   * How it ended.
   *
   * @param output what it said on standard output
   * @param complaints what it said on standard error, where that was kept apart
   */
  record Outcome(int code, String output, String complaints) {
    boolean ok() {
      return code == 0;
    }

    /** Everything that it said. */
    String words() {
      return output + complaints;
    }
  }

  /** Asks something: what it answers is kept apart from warnings of Ruby's and the plugins'. */
  Outcome ask(List<String> arguments) {
    try {
      Path complaints = Files.createTempFile("howdah", ".err");
      try {
        ProcessBuilder builder = builder(name, arguments);
        builder.redirectError(complaints.toFile());
        Outcome outcome = follow(builder, line -> {});
        return new Outcome(outcome.code(), outcome.output(), Files.readString(complaints));
      } finally {
        Files.deleteIfExists(complaints);
      }
    } catch (IOException e) {
      throw new MachinesException("cannot read what vagrant says: " + e.getMessage(), e);
    }
  }

  /**
   * Runs it to the end.
   *
   * @param progress gets each line as it comes, of either stream
   */
  Outcome run(List<String> arguments, Consumer<String> progress) {
    return run(name, arguments, progress);
  }

  /** The same for another program that belongs to Vagrant's work. */
  Outcome run(String program, List<String> arguments, Consumer<String> progress) {
    ProcessBuilder builder = builder(program, arguments);
    builder.redirectErrorStream(true);
    return follow(builder, progress);
  }

  private static Outcome follow(ProcessBuilder builder, Consumer<String> progress) {
    Process process = start(builder);
    Thread killer = new Thread(process::destroy, "vagrant-end");
    Runtime.getRuntime().addShutdownHook(killer);
    try {
      String output = read(process, progress);
      return new Outcome(process.waitFor(), output, "");
    } catch (IOException e) {
      throw new MachinesException("cannot read what vagrant says: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MachinesException("interrupted while vagrant ran", e);
    } finally {
      process.destroy();
      disarm(killer);
    }
  }

  private ProcessBuilder builder(String program, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile());
    builder.redirectInput(new File("/dev/null"));
    builder.environment().putAll(environment);
    builder.environment().put("VAGRANT_CHECKPOINT_DISABLE", "1");
    return builder;
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new MachinesException(
          builder.command().get(0)
              + " is not installed: install Vagrant and one of its providers (Debian: apt-get"
              + " install vagrant vagrant-libvirt), or use --provider lab");
    }
  }

  private static String read(Process process, Consumer<String> progress) throws IOException {
    StringBuilder output = new StringBuilder();
    InputStreamReader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    try (BufferedReader lines = new BufferedReader(in)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.append(line).append('\n');
        progress.accept(line);
      }
    }
    return output.toString();
  }

  private static void disarm(Thread killer) {
    try {
      Runtime.getRuntime().removeShutdownHook(killer);
    } catch (IllegalStateException e) {
      // The machine is shutting down already: the hook runs.
    }
  }
}
