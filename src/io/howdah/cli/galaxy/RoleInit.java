package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.error.HowdahException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  @Option(names = "--offline", description = "Don't query the galaxy API when creating roles")
  boolean offline;

  @Option(
      names = "--role-skeleton",
      paramLabel = "ROLE_SKELETON",
      description = "The path to a role skeleton that the new role should be based upon.")
  @Nullable String skeleton;

  @Option(
      names = "--type",
      paramLabel = "ROLE_TYPE",
      description =
          "Initialize using an alternate role type. Valid types include: 'container', 'apb' and"
              + " 'network'.")
  String type = "default";

  private final Skeleton.Templates templates;

  RoleInit(CommandContext context, Skeleton.Templates templates) {
    super(context);
    this.templates = templates;
  }

  @Override
  public Integer call() {
    Path role = InitPlace.clear(directory(), path, name, force);
    Path given =
        skeleton != null
            ? context.configuration().resolve(skeleton)
            : context.configuration().path("GALAXY_ROLE_SKELETON").orElse(null);
    if (given != null) {
      fromSkeleton(given, role);
    } else {
      plain(role);
    }
    say("- Role " + name + " was created successfully");
    return 0;
  }

  private void fromSkeleton(Path given, Path role) {
    if (!Files.exists(given)) {
      throw new HowdahException(
          "- the skeleton path '"
              + (skeleton == null ? given : skeleton)
              + "' does not exist, cannot init role");
    }
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    variables.put("description", "your role description");
    variables.put("author", "your name");
    variables.put("company", "your company (optional)");
    variables.put("license", "license (GPL-2.0-or-later, MIT, etc)");
    variables.put("role_name", name);
    variables.put("role_type", type);
    variables.put("issue_tracker_url", "http://example.com/issue/tracker");
    variables.put("repository_url", "http://example.com/repository");
    variables.put("documentation_url", "http://docs.example.com");
    variables.put("homepage_url", "http://example.com");
    variables.put("min_ansible_version", "2.1");
    variables.put("dependencies", List.of());
    new Skeleton(
            given,
            context.configuration().list("GALAXY_ROLE_SKELETON_IGNORE"),
            new Skeleton.Rendering(templates, variables, folder -> folder.startsWith("templates")))
        .into(role);
  }

  private void plain(Path role) {
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
  }
}
