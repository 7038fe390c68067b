package io.howdah.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Where modules and plugins of users are: beside playbooks, in roles (from the moment that a role
 * is loaded, for the rest of the run, as with Ansible) and in configured folders. Thread-safe.
 */
public final class PluginFolders {
  private final List<Path> owners = new CopyOnWriteArrayList<>();
  private final Map<String, List<Path>> configured;
  private final Map<String, Found> found = new ConcurrentHashMap<>();

  /** What was there when so many owners were known. */
  private record Found(int owners, List<Path> folders) {}

  /**
   * Folders of a run.
   *
   * @param configured by kind: library, module_utils, filter_plugins, lookup_plugins, …
   */
  public PluginFolders(Map<String, List<Path>> configured) {
    this.configured = Map.copyOf(configured);
  }

  /** Adds a playbook's folder or a role's. */
  public void add(Path owner) {
    Path folder = owner.toAbsolutePath().normalize();
    if (!owners.contains(folder)) {
      owners.add(folder);
    }
  }

  /** How many folders of playbooks and roles are known: grows when there is more to be found. */
  public int count() {
    return owners.size();
  }

  /** Existing folders of a kind, nearest first; looked for again when an owner was added. */
  public List<Path> of(String kind) {
    Found known = found.get(kind);
    int owned = count();
    if (known == null || known.owners() != owned) {
      known = new Found(owned, look(kind));
      found.put(kind, known);
    }
    return known.folders();
  }

  private List<Path> look(String kind) {
    List<Path> there = new ArrayList<>();
    owners.stream()
        .map(owner -> owner.resolve(kind))
        .filter(Files::isDirectory)
        .forEach(there::add);
    for (Path folder : configured.getOrDefault(kind, List.of())) {
      there.addAll(below(folder, 2));
      there.add(folder);
    }
    return List.copyOf(there);
  }

  /** Subfolders down to a depth: configured paths are searched with two levels of categories. */
  private static List<Path> below(Path folder, int depth) {
    try (Stream<Path> all = Files.walk(folder, depth)) {
      return all.filter(path -> !path.equals(folder) && Files.isDirectory(path)).sorted().toList();
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      return List.of();
    }
  }
}
