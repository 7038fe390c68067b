package io.howdah.playbook.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds collections on disk, their roles and playbooks. */
public final class CollectionFinder {
  private static final String TOP = "ansible_collections";
  private static final Pattern FULL_NAME =
      Pattern.compile("[a-zA-Z_]\\w*\\.[a-zA-Z_]\\w*(\\.[a-zA-Z_][\\w-]*)+");

  private final List<Path> roots;

  /**
   * A finder over a search path.
   *
   * @param path directories that hold a folder ansible_collections, or are one
   */
  public CollectionFinder(List<Path> path) {
    this.roots = new ArrayList<>();
    path.forEach(entry -> roots.add(root(entry)));
  }

  private static Path root(Path entry) {
    return entry.endsWith(TOP) ? entry : entry.resolve(TOP);
  }

  /** This finder with the folder "collections" beside a playbook searched first. */
  public CollectionFinder beside(Path playbookDirectory) {
    List<Path> all = new ArrayList<>();
    all.add(playbookDirectory.resolve("collections"));
    all.addAll(roots);
    return new CollectionFinder(all);
  }

  /** A role found in a collection. */
  public record FoundRole(String collection, String name, Path path) {}

  /** Whether the name has at least three parts: namespace, collection, resource. */
  public static boolean isFullName(String name) {
    return FULL_NAME.matcher(name).matches();
  }

  /** The directory of "namespace.collection", or null. */
  public @Nullable Path directory(String collection) {
    String[] parts = collection.split("\\.");
    if (parts.length != 2) {
      return null;
    }
    for (Path root : roots) {
      Path directory = root.resolve(parts[0]).resolve(parts[1]);
      if (Files.isDirectory(directory)) {
        return directory;
      }
    }
    return null;
  }

  /** A role by full name, or by short name in the collections to search. */
  public @Nullable FoundRole role(String name, List<String> search) {
    if (isFullName(name)) {
      String[] parts = name.split("\\.", 3);
      return roleIn(parts[0] + "." + parts[1], parts[2]);
    }
    for (String collection : search) {
      FoundRole found = roleIn(collection, name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable FoundRole roleIn(String collection, String name) {
    Path directory = directory(collection);
    if (directory == null) {
      return null;
    }
    Path role = directory.resolve("roles").resolve(name.replace('.', '/'));
    return Files.isDirectory(role) ? new FoundRole(collection, name, role) : null;
  }

  /** A playbook by full name, or null. */
  public @Nullable Path playbook(String name) {
    String[] parts = name.split("\\.", 3);
    if (parts.length < 3 || !isFullName(name.replaceFirst("\\.ya?ml$", ""))) {
      return null;
    }
    Path directory = directory(parts[0] + "." + parts[1]);
    if (directory == null) {
      return null;
    }
    String file = parts[2].replaceFirst("\\.ya?ml$", "").replace('.', '/');
    for (String ending : List.of(".yml", ".yaml")) {
      Path playbook = directory.resolve("playbooks").resolve(file + ending);
      if (Files.isRegularFile(playbook)) {
        return playbook;
      }
    }
    return null;
  }

  /** The collection that a file lies in, as "namespace.collection", or null. */
  public static @Nullable String collectionOf(Path file) {
    Path path = file.toAbsolutePath().normalize();
    for (int i = 0; i + 2 < path.getNameCount(); i++) {
      if (path.getName(i).toString().equals(TOP)) {
        return path.getName(i + 1) + "." + path.getName(i + 2);
      }
    }
    return null;
  }
}
