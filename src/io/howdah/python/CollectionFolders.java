package io.howdah.python;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collections on disk and what their meta/runtime.yml files say. Thread-safe. */
public final class CollectionFolders {
  private static final String TOP = "ansible_collections";

  private final List<Path> besidePlaybooks = new CopyOnWriteArrayList<>();
  private final List<Path> configured = new ArrayList<>();
  private final Function<Path, Map<?, ?>> yaml;
  private final @Nullable Path builtinRouting;
  private final Map<String, Map<?, ?>> routing = new ConcurrentHashMap<>();

  /**
   * Collections below a search path.
   *
   * @param path folders that hold a folder ansible_collections, or are one
   * @param builtinRouting the routing file of an installed Ansible, or null
   * @param yaml reads a YAML file that holds a mapping
   */
  public CollectionFolders(
      List<Path> path, @Nullable Path builtinRouting, Function<Path, Map<?, ?>> yaml) {
    path.forEach(entry -> configured.add(root(entry)));
    this.builtinRouting = builtinRouting;
    this.yaml = yaml;
  }

  private static Path root(Path entry) {
    return entry.endsWith(TOP) ? entry : entry.resolve(TOP);
  }

  /** Searches the folder "collections" beside a playbook too, before what is configured. */
  public void addBeside(Path playbookFolder) {
    Path root = root(playbookFolder.resolve("collections"));
    if (Files.isDirectory(root) && !besidePlaybooks.contains(root)) {
      besidePlaybooks.add(root);
      routing.clear();
    }
  }

  /** Every folder ansible_collections, first the ones beside playbooks. */
  public List<Path> roots() {
    List<Path> all = new ArrayList<>(besidePlaybooks);
    all.addAll(configured);
    return all;
  }

  /** The folder of "namespace.collection". */
  public Optional<Path> folder(String collection) {
    String[] parts = collection.split("\\.");
    if (parts.length != 2) {
      return Optional.empty();
    }
    return roots().stream()
        .map(root -> root.resolve(parts[0]).resolve(parts[1]))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** What the collection says of a plugin of this kind ("modules", "module_utils", "filter"). */
  public Route route(String collection, String kind, String name) {
    Object entry = at(at(at(runtime(collection), "plugin_routing"), kind), name);
    return entry instanceof Map<?, ?> map ? route(map, collection, name) : Route.NONE;
  }

  /** What the collection lists as an action group, under its short or full name; or null. */
  public @Nullable List<?> actionGroup(String collection, String name) {
    Object groups = at(runtime(collection), "action_groups");
    Object full = at(groups, collection + "." + name);
    return (full == null ? at(groups, name) : full) instanceof List<?> list ? list : null;
  }

  private Map<?, ?> runtime(String collection) {
    return routing.computeIfAbsent(collection, key -> file(key).map(yaml).orElse(Map.of()));
  }

  private Optional<Path> file(String collection) {
    if (collection.equals("ansible.builtin")) {
      return Optional.ofNullable(builtinRouting);
    }
    return folder(collection)
        .map(folder -> folder.resolve("meta/runtime.yml"))
        .filter(Files::isRegularFile);
  }

  private static @Nullable Object at(@Nullable Object map, String key) {
    return map instanceof Map<?, ?> m ? m.get(key) : null;
  }

  private static Route route(Map<?, ?> entry, String collection, String name) {
    Object redirect = entry.get("redirect");
    return new Route(
        redirect == null ? null : redirect.toString(),
        notice(entry.get("tombstone"), collection + "." + name + " has been removed"),
        notice(entry.get("deprecation"), collection + "." + name + " has been deprecated"));
  }

  private static @Nullable String notice(@Nullable Object said, String sentence) {
    if (!(said instanceof Map<?, ?> map)) {
      return null;
    }
    Object text = map.get("warning_text");
    return text == null ? sentence + "." : sentence + ". " + text;
  }
}
