package io.howdah.cli.galaxy;

import io.howdah.cli.galaxy.server.CollectionPlan;
import io.howdah.cli.galaxy.server.CollectionRelease;
import io.howdah.cli.galaxy.server.VersionRange;
import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where the collections of one installation come from: files, and servers for what is named. */
final class CollectionSources implements AutoCloseable {
  private final CollectionInstall install;
  private final List<Path> folders;
  private final List<Fetched> open = new ArrayList<>();

  CollectionSources(CollectionInstall install, List<Path> folders) {
    this.install = install;
    this.folders = folders;
  }

  /** The folders of what is wanted as a file, address or repository. */
  List<Path> files(List<Requirement> wanted) {
    List<Path> sources = new ArrayList<>();
    for (Requirement one : wanted) {
      if (!one.isNamedCollection(install.directory())) {
        sources.addAll(collections(keep(Fetched.of(one, install.place()))));
      }
    }
    return sources;
  }

  private Fetched keep(Fetched files) {
    open.add(files);
    return files;
  }

  /** A repository may hold one collection, or several in folders below. */
  private static List<Path> collections(Fetched files) {
    Path top = files.folder();
    if (isCollection(top)) {
      return List.of(top);
    }
    List<Path> below = Trees.inside(top).stream().filter(CollectionSources::isCollection).toList();
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

  /** Whether anything has to come from a server. */
  boolean asks(List<Requirement> wanted, List<Path> local) {
    Map<String, String> present = present(wanted);
    return named(wanted, local).entrySet().stream()
        .anyMatch(entry -> !entry.getValue().isMetBy(present.get(entry.getKey())));
  }

  /** What to download. */
  List<CollectionPlan.Choice> choose(List<Requirement> wanted, List<Path> local) {
    if (!asks(wanted, local)) {
      return List.of();
    }
    if (install.offline) {
      throw new HowdahException(
          "Failed to resolve the requested dependencies map. Without a server there is no way to"
              + " get "
              + String.join(", ", named(wanted, local).keySet()));
    }
    CollectionPlan.Rules rules =
        new CollectionPlan.Rules(install.pre, !install.options.noDependencies, present(wanted));
    return new CollectionPlan(install.servers(), rules).choose(named(wanted, local));
  }

  /** What is wanted by name, and what files need that neither comes with them nor is there. */
  private Map<String, VersionRange> named(List<Requirement> wanted, List<Path> local) {
    Map<String, VersionRange> all = new LinkedHashMap<>();
    for (Requirement one : wanted) {
      if (one.isNamedCollection(install.directory())) {
        String version = one.version();
        all.put(one.source(), new VersionRange(version == null ? "*" : version));
      }
    }
    Set<String> coming = new HashSet<>();
    local.forEach(source -> coming.add(Manifest.of(source).fullName()));
    for (Path source : local) {
      Manifest.of(source)
          .dependencies()
          .forEach(
              (name, range) -> {
                if (!coming.contains(name) && !install.options.noDependencies) {
                  all.putIfAbsent(name, new VersionRange(String.valueOf(range)));
                }
              });
    }
    return all;
  }

  /** Versions that are there and may stay: those asked for anew may not. */
  private Map<String, String> present(List<Requirement> wanted) {
    Map<String, String> versions = new TreeMap<>();
    folders.forEach(top -> CollectionFolders.versions(top).forEach(versions::putIfAbsent));
    if (install.options.forceAll || install.upgrade && !install.options.noDependencies) {
      return Map.of();
    }
    if (install.options.force || install.upgrade) {
      wanted.forEach(one -> versions.remove(one.source()));
    }
    return versions;
  }

  /** The folder of a downloaded collection, its digest checked. */
  Path download(CollectionPlan.Choice choice) {
    CollectionRelease release = choice.release();
    Path file = keep(Fetched.empty()).folder().resolve("collection.tar.gz");
    install.say("Downloading " + release.address() + " to " + file);
    choice.server().download(release.address(), file);
    if (!release.sha256().isEmpty() && !release.sha256().equals(digest(file))) {
      throw new HowdahException(
          "Mismatch artifact hash with downloaded file: " + release.address());
    }
    Requirement archive = new Requirement(file.toString(), null, null, false);
    return keep(Fetched.of(archive, install.place())).folder();
  }

  private static String digest(Path file) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(sum);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new HowdahException("can't read " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    open.forEach(Fetched::close);
  }
}
