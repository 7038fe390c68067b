package io.howdah.engine.foreign;

import io.howdah.engine.RunRequest;
import io.howdah.python.CollectionFolders;
import io.howdah.python.InstalledAnsible;
import io.howdah.python.ModuleFinder;
import io.howdah.python.PluginFolders;
import io.howdah.python.PythonSettings;
import io.howdah.yaml.Unsafe;
import io.howdah.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a run finds modules and plugins that are not ours. Thread-safe. */
public final class ForeignCode {
  /** The release whose modules we stand in for. */
  static final String ANSIBLE_VERSION = "2.14.18";

  private final RunRequest request;
  private final YamlReader reader;
  private final @Nullable Path ansible;
  private final PluginFolders folders;
  private final CollectionFolders collections;
  private final ModuleFinder modules;
  private final ActionGroups groups;

  /**
   * For a run.
   *
   * @param reader reads what collections say of their plugins
   * @param deprecate takes sentences on what will go
   */
  public ForeignCode(RunRequest request, YamlReader reader, Consumer<String> deprecate) {
    this.request = request;
    this.reader = reader;
    this.ansible = InstalledAnsible.find(request.environment()).orElse(null);
    this.folders = new PluginFolders(configured(request.paths()));
    this.collections =
        new CollectionFolders(
            collectionPath(),
            ansible == null ? null : ansible.resolve("config/ansible_builtin_runtime.yml"),
            file -> mapping(reader, file));
    this.modules = new ModuleFinder(folders, collections, ansible, deprecate);
    this.groups = new ActionGroups(collections, this::resolved);
  }

  private static Map<String, List<Path>> configured(RunRequest.Paths paths) {
    Map<String, List<Path>> all = new HashMap<>();
    all.put("library", paths.modules());
    all.put("module_utils", paths.moduleUtils());
    paths.plugins().forEach((kind, places) -> all.put(kind + "_plugins", places));
    return all;
  }

  /** The configured path, then beside an installed Ansible, as its own search ends. */
  public List<Path> collectionPath() {
    List<Path> path = new ArrayList<>(request.paths().collections());
    if (ansible != null && ansible.getParent() != null) {
      path.add(ansible.getParent());
    }
    return path;
  }

  private static Map<?, ?> mapping(YamlReader reader, Path file) {
    return Unsafe.strip(reader.read(file).value()) instanceof Map<?, ?> map ? map : Map.of();
  }

  /** Takes a playbook's or role's folder into account from now on. */
  public void lookIn(Path folder) {
    folders.add(folder);
    collections.addBeside(folder);
  }

  ModuleFinder modules() {
    return modules;
  }

  /** The user's own folders of plugins. */
  public PluginFolders folders() {
    return folders;
  }

  /** The collections on this machine. */
  public CollectionFolders collections() {
    return collections;
  }

  /** The package of an installed Ansible, or null. */
  public @Nullable Path ansible() {
    return ansible;
  }

  YamlReader reader() {
    return reader;
  }

  RunRequest request() {
    return request;
  }

  /** Full names of an action group's members; empty where there is no such group. */
  public Optional<Set<String>> actionGroup(String group) {
    return groups.actions(group);
  }

  /** The full name of a user's or an installed module or action; else the name. */
  String resolved(String name) {
    return resolve(name, List.of(), false).orElse(name);
  }

  /** Whether a user's or an installed module or action has this name; its full name if so. */
  public Optional<String> resolve(String name, List<String> search, boolean known) {
    if (actionPlugin(name, search).isPresent()) {
      String plain = name.replaceFirst("^ansible\\.legacy\\.", "");
      return Optional.of(plain.contains(".") ? plain : "action_plugins." + plain);
    }
    Optional<String> own = modules.own(name, search).map(file -> file.fullName());
    if (own.isPresent() || known) {
      return own;
    }
    return modules.shipped(name).map(file -> "ansible.builtin." + file.simpleName());
  }

  /** A user's action plugin in Python, which can't be run. */
  Optional<Path> actionPlugin(String name, List<String> search) {
    if (name.startsWith("ansible.builtin.")) {
      return Optional.empty();
    }
    String plain = name.replaceFirst("^ansible\\.legacy\\.", "");
    if (plain.split("\\.").length > 2) {
      return inCollection(plain);
    }
    if (!name.startsWith("ansible.legacy.")) {
      for (String collection : search) {
        Optional<Path> found = inCollection(collection + "." + plain);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return folders.of("action_plugins").stream()
        .map(folder -> folder.resolve(plain + ".py"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private Optional<Path> inCollection(String fullName) {
    String[] parts = fullName.split("\\.", 3);
    return collections
        .folder(parts[0] + "." + parts[1])
        .map(folder -> folder.resolve("plugins/action/" + parts[2].replace('.', '/') + ".py"))
        .filter(Files::isRegularFile);
  }

  /** Settings for modules in Python. */
  PythonSettings settings() {
    return new PythonSettings(
        request.settings().values(), ANSIBLE_VERSION, request.access().executable());
  }
}
