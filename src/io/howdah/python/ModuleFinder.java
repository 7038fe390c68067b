package io.howdah.python;

import io.howdah.module.ModuleFailure;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds module files by name, where Ansible looks for them. Thread-safe. */
public final class ModuleFinder {
  /** Endings of what lies beside modules and is none; Ansible's MODULE_IGNORE_EXTS. */
  private static final Set<String> IGNORED =
      Set.of(
          "pyc", "pyo", "swp", "bak", "rpm", "md", "txt", "rst", "yaml", "yml", "ini", "json",
          "ps1", "cs", "psm1");

  private final PluginFolders folders;
  private final CollectionFolders collections;
  private final @Nullable Path ansible;
  private final Consumer<String> deprecate;
  private final Map<Path, Map<String, Path>> listings = new ConcurrentHashMap<>();
  private final Map<Query, Optional<ModuleFile>> owned = new ConcurrentHashMap<>();

  /**
   * A finder for a run.
   *
   * @param ansible the package of an installed Ansible, or null
   * @param deprecate takes what a collection says of a module that will go
   */
  public ModuleFinder(
      PluginFolders folders,
      CollectionFolders collections,
      @Nullable Path ansible,
      Consumer<String> deprecate) {
    this.folders = folders;
    this.collections = collections;
    this.ansible = ansible;
    this.deprecate = deprecate;
  }

  /**
   * A module of the user's own, which goes before ours of the same name.
   *
   * @param search collections for short names, in order
   */
  public Optional<ModuleFile> own(String name, List<String> search) {
    return owned.computeIfAbsent(
        new Query(name, List.copyOf(search), folders.count()),
        query -> named(name, search).map(path -> new ModuleFile(path, name)));
  }

  /** What an answer depends on. */
  private record Query(String name, List<String> search, int folders) {
    /** As a record's own, which costs a run milliseconds to link. */
    @Override
    public int hashCode() {
      return 31 * (31 * name.hashCode() + search.hashCode()) + folders;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Query that
          && folders == that.folders
          && name.equals(that.name)
          && search.equals(that.search);
    }
  }

  private Optional<Path> named(String name, List<String> search) {
    if (name.startsWith("ansible.builtin.")) {
      return Optional.empty();
    }
    if (name.startsWith("ansible.legacy.")) {
      return inLibraries(name.substring("ansible.legacy.".length()));
    }
    if (name.indexOf('.') > 0 && name.split("\\.").length > 2) {
      return inCollection(name, new HashSet<>());
    }
    for (String collection : search) {
      Optional<Path> found = inSearch(collection, name);
      if (found.isPresent() || collection.equals("ansible.builtin")) {
        return found;
      }
    }
    return inLibraries(name);
  }

  private Optional<Path> inSearch(String collection, String name) {
    return switch (collection) {
      case "ansible.builtin" -> Optional.empty();
      case "ansible.legacy" -> inLibraries(name);
      default -> inCollection(collection + "." + name, new HashSet<>());
    };
  }

  private Optional<Path> inLibraries(String name) {
    for (Path folder : folders.of("library")) {
      Path found = listing(folder).get(name);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** A module by its full name, redirections followed. */
  private Optional<Path> inCollection(String fullName, Set<String> seen) {
    String[] parts = fullName.split("\\.", 3);
    String collection = parts[0] + "." + parts[1];
    Route route = collections.route(collection, "modules", parts[2]);
    if (route.removed() != null) {
      throw new ModuleFailure(route.removed());
    }
    if (route.deprecated() != null) {
      deprecate.accept(route.deprecated());
    }
    if (route.redirect() != null && seen.add(fullName)) {
      return redirected(route.redirect(), seen);
    }
    return collections
        .folder(collection)
        .flatMap(folder -> inside(folder.resolve("plugins/modules"), parts[2]));
  }

  private Optional<Path> redirected(String name, Set<String> seen) {
    if (name.startsWith("ansible.builtin.")) {
      return Optional.ofNullable(shippedFile(name));
    }
    return name.split("\\.").length > 2 ? inCollection(name, seen) : inLibraries(name);
  }

  private Optional<Path> inside(Path modules, String name) {
    int dot = name.lastIndexOf('.');
    Path folder = dot < 0 ? modules : modules.resolve(name.substring(0, dot).replace('.', '/'));
    return Optional.ofNullable(listing(folder).get(name.substring(dot + 1)));
  }

  /** A module that comes with an installed Ansible or a collection that it points to. */
  public Optional<ModuleFile> shipped(String name) {
    Path file = shippedFile(name);
    if (file == null && name.replaceFirst("^ansible\\.(builtin|legacy)\\.", "").indexOf('.') < 0) {
      String plain = name.substring(name.lastIndexOf('.') + 1);
      String redirect = collections.route("ansible.builtin", "modules", plain).redirect();
      file = redirect == null ? null : redirected(redirect, new HashSet<>()).orElse(null);
    }
    return Optional.ofNullable(file).map(path -> new ModuleFile(path, name));
  }

  private @Nullable Path shippedFile(String name) {
    String plain = name.replaceFirst("^ansible\\.(builtin|legacy)\\.", "");
    if (ansible == null || plain.indexOf('.') >= 0) {
      return null;
    }
    return listing(ansible.resolve("modules")).get(plain);
  }

  private Map<String, Path> listing(Path folder) {
    return listings.computeIfAbsent(folder, ModuleFinder::list);
  }

  private static Map<String, Path> list(Path folder) {
    Map<String, Path> files = new HashMap<>();
    Map<String, Path> deprecated = new HashMap<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot + 1) : "";
        if (IGNORED.contains(ending)
            || name.endsWith("~")
            || base.equals("__init__")
            || Files.isDirectory(file)) {
          continue;
        }
        if (base.startsWith("_")) {
          deprecated.put(base.substring(1), file);
        }
        files.merge(base, file, (a, b) -> ending.equals("py") ? b : a);
        files.put(name, file);
      }
    } catch (IOException none) {
      return Map.of();
    }
    deprecated.forEach(files::putIfAbsent);
    return files;
  }
}
