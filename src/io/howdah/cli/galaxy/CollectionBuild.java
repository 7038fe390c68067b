package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.error.HowdahException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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
    Manifest manifest = Manifest.ofSource(source, this::warn);
    String name = manifest.fullName().replace('.', '-') + "-" + manifest.version() + ".tar.gz";
    Path place = directory().resolve(output).normalize();
    Trees.folder(place);
    Path archive = place.resolve(name);
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
      if (manifest.info().containsKey("manifest")) {
        choose(tree, manifest);
      } else {
        ignored(manifest).forEach(pattern -> drop(tree, pattern));
      }
      manifest.writeOfAll(tree);
      List<String> words =
          new ArrayList<>(
              List.of(
                  "tar", "-czf", archive.toString(), "--owner=0", "--group=0", "--no-recursion"));
      words.addAll(List.of("MANIFEST.json", "FILES.json"));
      Trees.inside(tree).stream()
          .map(path -> tree.relativize(path).toString())
          .filter(name -> !words.contains(name))
          .forEach(words::add);
      Programs.run(tree, words);
    }
  }

  /** Files by directives; folders without any are left out. */
  private static void choose(Path tree, Manifest manifest) {
    if (manifest.info().get("build_ignore") instanceof List<?> list && !list.isEmpty()) {
      throw new HowdahException("\"build_ignore\" and \"manifest\" are mutually exclusive");
    }
    String artifact = manifest.fullName().replace('.', '-');
    Set<Path> kept = ManifestDirectives.files(tree, manifest.info().get("manifest"), artifact);
    List<Path> all = new ArrayList<>(Trees.inside(tree));
    Collections.reverse(all);
    for (Path path : all) {
      boolean wanted = kept.stream().anyMatch(file -> file.startsWith(path));
      if (!wanted) {
        Trees.remove(path);
      }
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
