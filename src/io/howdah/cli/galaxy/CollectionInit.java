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

  @Option(
      names = "--collection-skeleton",
      paramLabel = "COLLECTION_SKELETON",
      description =
          "The path to a collection skeleton that the new collection should be based upon.")
  @Nullable String skeleton;

  private final Skeleton.Templates templates;

  CollectionInit(CommandContext context, Skeleton.Templates templates) {
    super(context);
    this.templates = templates;
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
    Path folder = InitPlace.clear(directory(), path, parts[0] + "/" + parts[1], force);
    Path given =
        skeleton != null
            ? context.configuration().resolve(skeleton)
            : context.configuration().path("GALAXY_COLLECTION_SKELETON").orElse(null);
    if (given != null) {
      fromSkeleton(given, parts, folder);
    } else {
      plain(parts, folder);
    }
    say("- Collection " + name + " was created successfully");
    return 0;
  }

  private void fromSkeleton(Path given, String[] parts, Path folder) {
    if (!Files.exists(given)) {
      throw new HowdahException(
          "- the skeleton path '"
              + (skeleton == null ? given : skeleton)
              + "' does not exist, cannot init collection");
    }
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    variables.put("description", "your collection description");
    variables.put("namespace", parts[0]);
    variables.put("collection_name", parts[1]);
    variables.put("version", "1.0.0");
    variables.put("readme", "README.md");
    variables.put("authors", List.of("your name <example@domain.com>"));
    variables.put("license", List.of("GPL-2.0-or-later"));
    variables.put("repository", "http://example.com/repository");
    variables.put("documentation", "http://docs.example.com");
    variables.put("homepage", "http://example.com");
    variables.put("issues", "http://example.com/issue/tracker");
    variables.put("build_ignore", List.of());
    new Skeleton(
            given,
            context.configuration().list("GALAXY_COLLECTION_SKELETON_IGNORE"),
            new Skeleton.Rendering(templates, variables, CollectionInit::inTemplates))
        .into(folder);
  }

  private static boolean inTemplates(Path folder) {
    boolean below = folder.startsWith("playbooks") || folder.startsWith("roles");
    for (Path part : folder) {
      if (below && part.toString().equals("templates")) {
        return true;
      }
    }
    return false;
  }

  private void plain(String[] parts, Path folder) {
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
  }
}
