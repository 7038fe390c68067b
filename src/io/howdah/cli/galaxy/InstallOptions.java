package io.howdah.cli.galaxy;

import io.howdah.cli.OptionsException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What installing roles and collections has in common. */
final class InstallOptions {
  @Option(
      names = {"-f", "--force"},
      description = "Force overwriting an existing role or collection")
  boolean force;

  @Option(
      names = "--force-with-deps",
      description = "Force overwriting an existing ${PARENT-COMMAND-NAME} and its dependencies.")
  boolean forceAll;

  @Option(
      names = {"-n", "--no-deps"},
      description = "Don't download ${PARENT-COMMAND-NAME}s listed as dependencies.")
  boolean noDependencies;

  /** Whether what is there is put in place anew. */
  boolean replaces() {
    return force || forceAll;
  }

  /** Refuses a command line that names nothing to install. */
  static void check(List<String> names, @Nullable String requirements, String complaint) {
    if (names.isEmpty() && requirements == null) {
      throw new OptionsException(complaint);
    }
  }
}
