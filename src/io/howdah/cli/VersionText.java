package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What {@code --version} of Ansible's commands prints; tools parse its first line. */
final class VersionText {
  private VersionText() {}

  /** The lines for a command of this name. */
  static String of(String program, CommandContext context, Configuration configuration) {
    return """
    %s [core %s]
      config file = %s
      configured module search path = [%s]
      ansible python module location = None
      ansible collection location = %s
      executable location = %s
      python version = None
      engine = howdah %s on Java %s (%s)\
    """
        .formatted(
            program,
            Version.ANSIBLE_CORE,
            configuration.file().map(Path::toString).orElse("None"),
            configuration.paths("DEFAULT_MODULE_PATH").stream()
                .map(p -> "'" + p + "'")
                .collect(Collectors.joining(", ")),
            configuration.paths("COLLECTIONS_PATHS").stream()
                .map(Path::toString)
                .collect(Collectors.joining(":")),
            context.variable("HOWDAH_PROGRAM").orElse(program),
            Version.text(),
            System.getProperty("java.version"),
            System.getProperty("java.vendor"));
  }
}
