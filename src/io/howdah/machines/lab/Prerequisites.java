package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the lab needs of this machine. */
final class Prerequisites {
  private static final List<Path> WHERE =
      Stream.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin")
          .map(Path::of)
          .toList();

  private Prerequisites() {}

  /** Refuses to go on where we are not root or a program is missing. */
  static void check(List<String> programs) {
    checkRoot();
    List<String> missing = programs.stream().filter(program -> !isThere(program)).toList();
    if (!missing.isEmpty()) {
      throw new MachinesException(
          "the lab needs " + String.join(", ", missing),
          "apt-get install -y --no-install-recommends mmdebstrap systemd-container nftables"
              + " iproute2 apt-cacher-ng openssh-client gcc libc6-dev");
    }
  }

  static void checkRoot() {
    if (!"root".equals(System.getProperty("user.name"))) {
      throw new MachinesException(
          "the lab needs root", "run it with sudo, or use --provider vagrant");
    }
  }

  private static boolean isThere(String program) {
    return find(program).isPresent();
  }

  /** A program by its name alone, if it is where programs are. */
  static Optional<Path> find(String program) {
    return WHERE.stream()
        .map(directory -> directory.resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Where programs are, as PATH says it. */
  static String path() {
    return WHERE.stream().map(Path::toString).collect(Collectors.joining(":"));
  }
}
