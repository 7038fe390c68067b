package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The process that a command runs in.
 *
 * @param out standard output
 * @param err standard error
 * @param in standard input
 * @param environment the process's environment variables
 * @param directory the working directory
 */
public record CommandContext(
    PrintStream out,
    PrintStream err,
    InputStream in,
    Map<String, String> environment,
    Path directory) {

  /** This very process. */
  public static CommandContext ofProcess() {
    return new CommandContext(
        System.out, System.err, System.in, System.getenv(), Path.of("").toAbsolutePath());
  }

  /** An environment variable, if it is set and not empty. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isEmpty());
  }

  /** Ansible's settings as they are here. */
  public Configuration configuration() {
    return Configuration.load(environment, directory);
  }
}
