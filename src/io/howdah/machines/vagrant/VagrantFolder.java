package io.howdah.machines.vagrant;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder {@code .vagrant}, in which Vagrant remembers the machines that it made.
 *
 * @param path beside the Vagrantfile
 */
record VagrantFolder(Path path) {
  private static final int MACHINE_PROVIDER_FILE = 3;

  static VagrantFolder beside(Path vagrantfile) {
    return new VagrantFolder(vagrantfile.resolveSibling(".vagrant"));
  }

  /** Names of the machines that exist, whether or not the Vagrantfile still speaks of them. */
  List<String> machines() {
    Path machines = path.resolve("machines");
    if (!Files.isDirectory(machines)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(machines, MACHINE_PROVIDER_FILE)) {
      return files
          .filter(file -> file.endsWith("id"))
          .map(file -> machines.relativize(file).getName(0).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new MachinesException("cannot read " + machines + ": " + e.getMessage(), e);
    }
  }

  /** Removes the folder once no machine is left. */
  void deleteWhenEmpty() {
    if (!Files.isDirectory(path) || !machines().isEmpty()) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new MachinesException("cannot remove " + path + ": " + e.getMessage(), e);
    }
  }
}
