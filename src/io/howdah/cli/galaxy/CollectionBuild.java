package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.error.HowdahException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Packs a collection into a tarball. */
@Command(name = "build", description = "Build an Ansible collection artifact.")
final class CollectionBuild extends GalaxyAction implements Callable<Integer> {
  @Parameters(
      paramLabel = "collection",
      arity = "0..1",
      description = "Path to the collection(s) directory to build.")
  String folder = ".";

  @Option(
      names = "--output-path",
      paramLabel = "OUTPUT_PATH",
      description = "The path in which the collection is built to.")
  String output = "./";

  @Option(
      names = {"-f", "--force"},
      description = "Force overwriting an existing role or collection")
  boolean force;

  CollectionBuild(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    Path source = directory().resolve(folder).normalize();
    if (!Files.exists(source.resolve("galaxy.yml"))) {
      throw new HowdahException(
          "The collection galaxy.yml path '" + source.resolve("galaxy.yml") + "' does not exist.");
    }
    Manifest manifest = Manifest.of(source);
    String name = manifest.fullName().replace('.', '-') + "-" + manifest.version() + ".tar.gz";
    Path archive = directory().resolve(output).resolve(name).normalize();
    if (Files.exists(archive) && !force) {
      throw new HowdahException(
          "The file '"
              + archive
              + "' already exists. You can use --force to re-create the collection artifact.");
    }
    pack(source, manifest, archive);
    say("Created collection for " + manifest.fullName() + " at " + archive);
    return 0;
  }

  private static void pack(Path source, Manifest manifest, Path archive) {
    try (Fetched scratch = Fetched.empty()) {
      Path tree = scratch.folder();
      Trees.copy(source, tree);
      ignored(manifest).forEach(pattern -> drop(tree, pattern));
      manifest.write(tree);
      Programs.run(
          tree,
          List.of(
              "tar",
              "-czf",
              archive.toString(),
              "--owner=0",
              "--group=0",
              "--exclude=./galaxy.yml",
              "--transform=s,^\\./,,",
              "."));
    }
  }

  private static List<String> ignored(Manifest manifest) {
    List<String> patterns =
        new ArrayList<>(
            List.of(
                "galaxy.yml",
                "*.pyc",
                "*.retry",
                "tests/output",
                manifest.fullName().replace('.', '-') + "-*.tar.gz"));
    if (manifest.info().get("build_ignore") instanceof List<?> more) {
      more.forEach(pattern -> patterns.add(String.valueOf(pattern)));
    }
    return patterns;
  }

  private static void drop(Path tree, String pattern) {
    var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    Stream<Path> found =
        Trees.inside(tree).stream()
            .filter(
                path ->
                    matcher.matches(tree.relativize(path))
                        || !pattern.contains("/") && matcher.matches(path.getFileName()));
    found.forEach(Trees::remove);
  }
}
