package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.error.HowdahException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the folders and files of a new collection. */
@Command(
    name = "init",
    description = "Initialize new collection with the base structure of a collection.")
final class CollectionInit extends GalaxyAction implements Callable<Integer> {
  @Parameters(paramLabel = "collection_name", arity = "1", description = "namespace.name")
  String name = "";

  @Option(
      names = "--init-path",
      paramLabel = "INIT_PATH",
      description = "The path in which the skeleton collection will be created.")
  @Nullable String path;

  @Option(
      names = {"-f", "--force"},
      description = "Force overwriting an existing role or collection")
  boolean force;

  CollectionInit(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    if (!name.matches("[a-z_][a-z0-9_]*\\.[a-z_][a-z0-9_]*")) {
      throw new HowdahException(
          "Invalid collection name '"
              + name
              + "', name must be in the format <namespace>.<collection>."
              + " \nPlease make sure namespace and collection name contains characters from"
              + " [a-zA-Z0-9_] only.");
    }
    String[] parts = name.split("\\.");
    Path folder =
        directory().resolve(path == null ? "." : path).resolve(parts[0]).resolve(parts[1]);
    if (Files.exists(folder) && !force) {
      throw new HowdahException(
          "- the directory "
              + folder.normalize()
              + " already exists. You can use --force to"
              + " re-initialize this directory");
    }
    Trees.write(
        folder.resolve("galaxy.yml"),
        "namespace: %s\nname: %s\nversion: 1.0.0\nreadme: README.md\nauthors:\n"
                .formatted(parts[0], parts[1])
            + "- your name <example@domain.com>\ndescription: your collection description\n"
            + "license:\n- GPL-2.0-or-later\ntags: []\ndependencies: {}\n"
            + "repository: http://example.com/repository\nbuild_ignore: []\n");
    Trees.write(folder.resolve("README.md"), "# " + name + "\n\nWhat this collection holds.\n");
    Trees.write(folder.resolve("meta/runtime.yml"), "---\nrequires_ansible: '>=2.14.0'\n");
    Trees.write(folder.resolve("plugins/README.md"), "# Plugins of " + name + "\n");
    folder.resolve("roles").toFile().mkdirs();
    folder.resolve("docs").toFile().mkdirs();
    say("- Collection " + name + " was created successfully");
    return 0;
  }
}
