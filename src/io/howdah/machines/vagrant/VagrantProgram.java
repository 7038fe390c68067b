package io.howdah.machines.vagrant;

import io.howdah.machines.MachinesException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The program {@code vagrant}, run in the directory of a Vagrantfile.
 *
 * @param directory where the Vagrantfile is
 * @param environment set beside this process's own; the Vagrantfile reads HOWDAH_ variables
 */
record VagrantProgram(Path directory, Map<String, String> environment) {
  /** What it said, both streams in one, and how it ended. */
  record Outcome(int code, String output) {}

  /**
   * Runs it to the end.
   *
   * @param progress gets each line as it comes
   */
  Outcome run(List<String> arguments, Consumer<String> progress) {
    List<String> command = new ArrayList<>(List.of("vagrant"));
    command.addAll(arguments);
    Process process = start(command);
    Thread killer = new Thread(process::destroy, "vagrant-end");
    Runtime.getRuntime().addShutdownHook(killer);
    try {
      String output = read(process, progress);
      return new Outcome(process.waitFor(), output);
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

  private Process start(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile());
    builder.redirectInput(new File("/dev/null"));
    builder.redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("VAGRANT_CHECKPOINT_DISABLE", "1");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new MachinesException(
          "vagrant cannot be run: " + e.getMessage(),
          "install Vagrant and one of its providers, or use --provider lab");
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
