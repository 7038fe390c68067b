package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.error.HowdahException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the folders and files of a new role. */
@Command(name = "init", description = "Initialize new role with the base structure of a role.")
final class RoleInit extends GalaxyAction implements Callable<Integer> {
  @Parameters(paramLabel = "role_name", arity = "1", description = "Role name")
  String name = "";

  @Option(
      names = "--init-path",
      paramLabel = "INIT_PATH",
      description = "The path in which the skeleton role will be created.")
  @Nullable String path;

  @Option(
      names = {"-f", "--force"},
      description = "Force overwriting an existing role or collection")
  boolean force;

  @Option(names = "--offline", description = "taken for compatibility")
  boolean offline;

  RoleInit(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    Path role = directory().resolve(path == null ? "." : path).resolve(name).normalize();
    if (Files.exists(role) && !force) {
      throw new HowdahException(
          "- the directory "
              + role
              + " already exists. You can use --force to re-initialize this directory,\n"
              + "however it will reset any main.yml files that may have\n"
              + "been modified there already.");
    }
    for (String part : List.of("tasks", "handlers", "vars", "defaults")) {
      Trees.write(role.resolve(part).resolve("main.yml"), "---\n# " + part + " for " + name + "\n");
    }
    Trees.write(
        role.resolve("meta/main.yml"),
        "galaxy_info:\n  author: your name\n  description: what this role does\n"
            + "  license: license (GPL-2.0-or-later, MIT, etc)\n  min_ansible_version: '2.14'\n"
            + "  galaxy_tags: []\n\ndependencies: []\n");
    Trees.write(role.resolve("README.md"), "# " + name + "\n\nWhat this role does.\n");
    Trees.write(role.resolve("tests/inventory"), "localhost\n\n");
    Trees.write(
        role.resolve("tests/test.yml"),
        "---\n- hosts: localhost\n  remote_user: root\n  roles:\n    - " + name + "\n");
    role.resolve("files").toFile().mkdirs();
    role.resolve("templates").toFile().mkdirs();
    say("- Role " + name + " was created successfully");
    return 0;
  }
}
