package io.howdah.cli.galaxy;

import io.howdah.cli.CommandContext;
import io.howdah.cli.OptionsException;
import io.howdah.error.HowdahException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Installs collections from tarballs, folders and git. */
@Command(name = "install", description = "Install collection(s) from file(s), URL(s) or git")
final class CollectionInstall extends GalaxyAction implements Callable<Integer> {
  @Parameters(paramLabel = "collection_name", arity = "0..*", description = "tarball, folder, git")
  List<String> names = new ArrayList<>();

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
      names = {"-f", "--force"},
      description = "Force overwriting an existing role or collection")
  boolean force;

  @Option(
      names = "--force-with-deps",
      description = "Force overwriting an existing collection and its dependencies.")
  boolean forceAll;

  @Option(
      names = {"-n", "--no-deps"},
      description = "Don't download collections listed as dependencies.")
  boolean noDependencies;

  @Option(
      names = {"-U", "--upgrade"},
      description = "Upgrade installed collection artifacts.")
  boolean upgrade;

  @Option(names = "--pre", description = "taken for compatibility")
  boolean pre;

  @Option(names = "--offline", description = "taken for compatibility")
  boolean offline;

  CollectionInstall(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    if (names.isEmpty() && requirements == null) {
      throw new OptionsException("You must specify a collection name or a requirements file.");
    }
    if (!names.isEmpty() && requirements != null) {
      throw new OptionsException(
          "The positional collection_name arg and --requirements-file are mutually exclusive.");
    }
    List<Requirement> wanted = new ArrayList<>();
    names.forEach(name -> wanted.add(Requirement.of(name)));
    if (requirements != null) {
      wanted.addAll(
          RequirementsFile.read(context.configuration().resolve(requirements)).collections());
    }
    install(wanted);
    return 0;
  }

  /** Brings all of them first, then puts them in place. */
  void install(List<Requirement> wanted) {
    say("Starting galaxy collection install process");
    List<Fetched> fetched = new ArrayList<>();
    try {
      List<Path> sources = new ArrayList<>();
      for (Requirement one : wanted) {
        if (present(one)) {
          continue;
        }
        Fetched files = Fetched.of(one, directory());
        fetched.add(files);
        sources.addAll(collections(files));
      }
      place(sources);
    } finally {
      fetched.forEach(Fetched::close);
    }
  }

  /** A plain name that is installed already needs no source. */
  private boolean present(Requirement one) {
    boolean plain = !one.git() && one.source().matches("\\w+\\.\\w+(:.*)?");
    List<Path> folders = CollectionFolders.of(context, path);
    return plain
        && !force
        && CollectionFolders.find(folders, one.source().replaceFirst(":.*", "")).isPresent();
  }

  /** A repository may hold one collection, or several in folders below. */
  private static List<Path> collections(Fetched files) {
    Path top = files.folder();
    if (isCollection(top)) {
      return List.of(top);
    }
    List<Path> below = Trees.inside(top).stream().filter(CollectionInstall::isCollection).toList();
    if (below.isEmpty()) {
      throw new HowdahException(
          "The collection requirement entry is missing a galaxy.yml or MANIFEST.json: " + top);
    }
    return below;
  }

  private static boolean isCollection(Path folder) {
    return Files.exists(folder.resolve("MANIFEST.json"))
        || Files.exists(folder.resolve("galaxy.yml"));
  }

  private void place(List<Path> sources) {
    List<Path> folders = CollectionFolders.of(context, path);
    List<Path> fresh = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Path source : sources) {
      Manifest manifest = Manifest.of(source);
      names.add(manifest.fullName());
      Path target = target(folders.get(0), manifest);
      boolean same =
          Files.isDirectory(target)
              && CollectionFolders.versions(folders.get(0))
                  .getOrDefault(manifest.fullName(), "")
                  .equals(manifest.version());
      if (!same || force || forceAll) {
        fresh.add(source);
      }
    }
    if (fresh.isEmpty()) {
      say(
          "Nothing to do. All requested collections are already installed. If you want to"
              + " reinstall them, consider using `--force`.");
      return;
    }
    say("Process install dependency map");
    fresh.forEach(source -> checkDependencies(Manifest.of(source), names, folders));
    say("Starting collection install process");
    fresh.forEach(source -> put(source, folders.get(0)));
  }

  private void checkDependencies(Manifest manifest, Set<String> names, List<Path> folders) {
    for (String needed : manifest.dependencies().keySet()) {
      boolean there = names.contains(needed) || CollectionFolders.find(folders, needed).isPresent();
      if (!there && !noDependencies) {
        throw new HowdahException(
            "Failed to resolve the requested dependencies map. "
                + manifest.fullName()
                + " needs "
                + needed
                + ", which is neither requested nor installed; howdah asks no Galaxy server (-n"
                + " leaves it out)");
      }
    }
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
