package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.cli.OptionsException;
import io.howdah.cli.galaxy.server.CollectionPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Installs collections from tarballs, folders, git and Galaxy servers. */
@Command(
    name = "install",
    description = "Install collection(s) from file(s), URL(s) or Ansible Galaxy")
final class CollectionInstall extends GalaxyAction implements Callable<Integer> {
  @Parameters(
      paramLabel = "collection_name",
      arity = "0..*",
      description =
          "The collection(s) name or path/url to a tar.gz collection artifact. This is mutually"
              + " exclusive with --requirements-file.")
  List<String> names = new ArrayList<>();

  @Mixin InstallOptions options = new InstallOptions();

  @Option(
      names = {"-r", "--requirements-file"},
      paramLabel = "REQUIREMENTS",
      description = "A file containing a list of collections to be installed.")
  @Nullable String requirements;

  @Option(
      names = {"-p", "--collections-path"},
      paramLabel = "COLLECTIONS_PATH",
      description = "The path to the directory containing your collections.")
  @Nullable String path;

  @Option(
      names = {"-U", "--upgrade"},
      description =
          "Upgrade installed collection artifacts. This will also update dependencies unless"
              + " --no-deps is provided")
  boolean upgrade;

  @Option(
      names = "--pre",
      description =
          "Include pre-release versions. Semantic versioning pre-releases are ignored by default")
  boolean pre;

  @Option(names = "--offline", description = "Ask no server; what is named has to be there.")
  boolean offline;

  CollectionInstall(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    InstallOptions.check(
        names, requirements, "You must specify a collection name or a requirements file.");
    if (!names.isEmpty() && requirements != null) {
      throw new OptionsException(
          "The positional collection_name arg and --requirements-file are mutually exclusive.");
    }
    List<Requirement> wanted = new ArrayList<>();
    names.forEach(name -> wanted.add(Requirement.ofCollection(name)));
    if (requirements != null) {
      wanted.addAll(
          RequirementsFile.read(context.configuration().resolve(requirements)).collections());
    }
    install(wanted);
    return 0;
  }

  /** Brings all of them, with what they need. */
  void install(List<Requirement> wanted) {
    say("Starting galaxy collection install process");
    List<Path> folders = CollectionFolders.of(context, path);
    try (CollectionSources sources = new CollectionSources(this, folders)) {
      List<Path> local = sources.files(wanted);
      List<Path> fresh = local.stream().filter(source -> isFresh(source, folders.get(0))).toList();
      boolean asked = sources.asks(wanted, local);
      if (fresh.isEmpty() && !asked) {
        say(
            "Nothing to do. All requested collections are already installed. If you want to"
                + " reinstall them, consider using `--force`.");
        return;
      }
      say("Process install dependency map");
      List<CollectionPlan.Choice> choices = sources.choose(wanted, local);
      say("Starting collection install process");
      fresh.forEach(source -> put(source, folders.get(0)));
      choices.forEach(choice -> put(sources.download(choice), folders.get(0)));
    }
  }

  private boolean isFresh(Path source, Path top) {
    Manifest manifest = Manifest.of(source);
    String present = CollectionFolders.versions(top).getOrDefault(manifest.fullName(), "");
    boolean same = Files.isDirectory(target(top, manifest)) && present.equals(manifest.version());
    return !same || options.replaces();
  }

  private static Path target(Path top, Manifest manifest) {
    String[] parts = manifest.fullName().split("\\.", 2);
    return top.resolve(parts[0]).resolve(parts[1]);
  }

  private void put(Path source, Path top) {
    Manifest manifest = Manifest.of(source);
    Path target = target(top, manifest);
    String name = manifest.fullName() + ":" + manifest.version();
    say("Installing '" + name + "' to '" + target + "'");
    Trees.remove(target);
    Trees.copy(source, target);
    if (!Files.exists(target.resolve("MANIFEST.json"))) {
      manifest.write(target);
      Trees.remove(target.resolve("galaxy.yml"));
    }
    say(name + " was installed successfully");
  }
}
