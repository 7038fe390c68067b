package io.howdah.engine.documentation;

import io.howdah.python.CollectionFolders;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds one plugin's file by the name that a user gives. */
final class PluginShelf {
  private static final String BUILTIN = "ansible.builtin";
  private static final int REDIRECTS = 10;

  private final DocumentationPlaces places;

  PluginShelf(DocumentationPlaces places) {
    this.places = places;
  }

  /** The file of a plugin, redirections followed; empty where there is none. */
  Optional<PluginSource> find(PluginKind kind, String name) {
    return find(kind, name, REDIRECTS);
  }

  private Optional<PluginSource> find(PluginKind kind, String name, int left) {
    if (left == 0) {
      return Optional.empty();
    }
    String[] parts = name.split("\\.", 3);
    if (parts.length < 3) {
      return inFolders(kind, name, left);
    }
    String collection = parts[0] + "." + parts[1];
    return switch (collection) {
      case BUILTIN -> builtin(kind, parts[2], left);
      case "ansible.legacy" -> inFolders(kind, parts[2], left);
      default -> inCollection(kind, collection, parts[2], left);
    };
  }

  private Optional<PluginSource> inFolders(PluginKind kind, String name, int left) {
    for (Path folder : places.folders(kind)) {
      Path file = within(kind, folder, name);
      if (file != null) {
        return Optional.of(new PluginSource(name, "", file));
      }
    }
    return builtin(kind, name, left);
  }

  private Optional<PluginSource> builtin(PluginKind kind, String name, int left) {
    Path folder = places.builtin(kind);
    Path file = folder == null ? null : within(kind, folder, name);
    if (file != null) {
      return Optional.of(new PluginSource(name, BUILTIN, file));
    }
    String redirect = places.collections().route(BUILTIN, kind.folder(), name).redirect();
    return redirect == null ? Optional.empty() : find(kind, redirect, left - 1);
  }

  private Optional<PluginSource> inCollection(
      PluginKind kind, String collection, String name, int left) {
    CollectionFolders collections = places.collections();
    String redirect = collections.route(collection, kind.folder(), name).redirect();
    if (redirect != null) {
      return find(kind, redirect, left - 1);
    }
    int dot = name.lastIndexOf('.');
    String inside = dot < 0 ? "" : name.substring(0, dot).replace('.', '/');
    return collections
        .folder(collection)
        .map(folder -> folder.resolve("plugins").resolve(kind.folder()).resolve(inside))
        .map(folder -> within(kind, folder, name.substring(dot + 1)))
        .map(file -> new PluginSource(name, collection, file));
  }

  /** The plugin's file in a folder: named like it, or marked to go, or one that brings several. */
  private static @Nullable Path within(PluginKind kind, Path folder, String name) {
    for (String stem : List.of(name, "_" + name)) {
      Path file = named(kind, folder, stem);
      if (file != null) {
        return file;
      }
    }
    return kind.severalInFile() ? bringing(kind, folder, name) : null;
  }

  /** A class is looked for in Python files only; modules may be written in anything. */
  private static @Nullable Path named(PluginKind kind, Path folder, String stem) {
    boolean module = kind == PluginKind.MODULE;
    List<String> endings = module || kind.severalInFile() ? DocumentReader.ENDINGS : List.of(".py");
    for (String ending : endings) {
      Path file = folder.resolve(stem + ending);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    if (!module) {
      return null;
    }
    List<Path> others = files(folder, stem + ".*");
    Path bare = folder.resolve(stem);
    return !others.isEmpty() ? others.get(0) : Files.isRegularFile(bare) ? bare : null;
  }

  private static @Nullable Path bringing(PluginKind kind, Path folder, String name) {
    for (Path file : files(folder, "*.py")) {
      if (PluginNames.in(DocumentReader.text(file), kind).contains(name)) {
        return file;
      }
    }
    return null;
  }

  private static List<Path> files(Path folder, String pattern) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, pattern)) {
      all.forEach(found::add);
    } catch (IOException none) {
      return List.of();
    }
    found.removeIf(file -> file.toString().endsWith(".pyc") || !Files.isRegularFile(file));
    found.sort(null);
    return found;
  }
}
