package io.howdah.engine.documentation;

import io.howdah.error.HowdahException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The options of plugins that can be set in ansible.cfg, the environment or variables: of plugins
 * that are files as they document them, of what is our own from a table.
 */
public final class PluginSettings {
  private final DocumentationPlaces places;
  private final PluginShelf shelf;
  private final DocumentReader reader;
  private final Fragments fragments;

  PluginSettings(
      DocumentationPlaces places, PluginShelf shelf, DocumentReader reader, Fragments fragments) {
    this.places = places;
    this.shelf = shelf;
    this.reader = reader;
    this.fragments = fragments;
  }

  /** The options of every plugin of a kind outside of collections, by the plugin's name. */
  public Map<String, Map<String, @Nullable Object>> all(PluginKind kind) {
    Map<String, Map<String, @Nullable Object>> found = new LinkedHashMap<>();
    for (Path folder : places.folders(kind)) {
      files(folder).forEach(file -> found.putIfAbsent(name(file), options(file)));
    }
    Path builtin = places.builtin(kind);
    if (builtin == null) {
      OwnSettings.all(kind).forEach(found::putIfAbsent);
    } else {
      files(builtin).forEach(file -> found.putIfAbsent(name(file), options(file)));
    }
    if (kind == PluginKind.CACHE) {
      found.remove("base");
    }
    return found;
  }

  /** The options of one plugin; empty where there is no such plugin. */
  public Optional<Map<String, @Nullable Object>> of(PluginKind kind, String name) {
    Optional<PluginSource> source = shelf.find(kind, name);
    if (source.isPresent()) {
      return source.map(found -> options(found.file()));
    }
    String plain = name.replaceFirst("^ansible\\.(builtin|legacy)\\.", "");
    return Optional.ofNullable(OwnSettings.all(kind).get(plain));
  }

  /** What there is without documentation has no options. */
  private Map<String, @Nullable Object> options(Path file) {
    try {
      Map<String, @Nullable Object> doc =
          Trees.entries(reader.variables(file).get("DOCUMENTATION"));
      if (doc == null) {
        return Map.of();
      }
      fragments.mergeInto(doc, file.toString(), false);
      Map<String, @Nullable Object> options = Trees.entries(doc.get("options"));
      return options == null ? Map.of() : options;
    } catch (HowdahException unreadable) {
      return Map.of();
    }
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    String stem = name.substring(0, name.length() - ".py".length());
    return stem.startsWith("_") ? stem.substring(1) + " (DEPRECATED)" : stem;
  }

  private static List<Path> files(Path folder) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.py")) {
      all.forEach(found::add);
    } catch (java.io.IOException none) {
      return List.of();
    }
    found.removeIf(file -> file.getFileName().toString().equals("__init__.py") || alias(file));
    found.sort(Comparator.comparing(file -> file.getFileName().toString()));
    return found;
  }

  private static boolean alias(Path file) {
    return file.getFileName().toString().startsWith("_") && Files.isSymbolicLink(file);
  }
}
