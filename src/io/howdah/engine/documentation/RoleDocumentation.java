package io.howdah.engine.documentation;

import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What roles say of themselves in meta/argument_specs.yml, else in meta/main.yml. */
public final class RoleDocumentation {
  private static final List<String> FILES =
      List.of(
          "argument_specs.yml",
          "argument_specs.yaml",
          "argument_specs.json",
          "argument_specs",
          "main.yml",
          "main.yaml",
          "main.json",
          "main");

  private final DocumentationPlaces places;
  private final PluginCatalogue catalogue;
  private final DocumentReader reader;
  private boolean lenient;

  RoleDocumentation(DocumentationPlaces places, PluginCatalogue catalogue, DocumentReader reader) {
    this.places = places;
    this.catalogue = catalogue;
    this.reader = reader;
  }

  /** Tells what can't be read in its place from now on, where {@code yes}; else that ends all. */
  public RoleDocumentation lenient(boolean yes) {
    lenient = yes;
    return this;
  }

  /** A role with a file that may hold specifications. */
  private record Found(String name, String collection, Path folder, Path shown) {
    String fullName() {
      return collection.isEmpty() ? name : collection + "." + name;
    }
  }

  /**
   * Every role: its collection, and a line for each entry point.
   *
   * @param collection the only one whose roles are asked for, or null
   */
  public Map<String, @Nullable Object> list(@Nullable String collection) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (Found role : roles(collection)) {
      all.put(role.fullName(), tolerant("loading role argument spec", () -> summary(role)));
    }
    return all;
  }

  private Map<String, @Nullable Object> summary(Found role) {
    Map<String, @Nullable Object> lines = new LinkedHashMap<>();
    specs(role).forEach((entry, spec) -> lines.put(entry, shortDescription(spec)));
    Map<String, @Nullable Object> summary = new LinkedHashMap<>();
    summary.put("collection", role.collection());
    summary.put("entry_points", lines);
    return summary;
  }

  private Map<String, @Nullable Object> tolerant(
      String what, Supplier<Map<String, @Nullable Object>> reading) {
    try {
      return reading.get();
    } catch (HowdahException e) {
      if (!lenient) {
        throw e;
      }
      return new LinkedHashMap<>(Map.of("error", "Error while " + what + ": " + e.getMessage()));
    }
  }

  private static @Nullable Object shortDescription(@Nullable Object spec) {
    Object line = spec instanceof Map<?, ?> map ? map.get("short_description") : null;
    return line == null ? "" : line;
  }

  /**
   * The whole of the roles named.
   *
   * @param names short ones, or full ones of collections
   * @param entryPoint the only one to show, or null
   */
  public Map<String, @Nullable Object> of(Collection<String> names, @Nullable String entryPoint) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (Found role : roles(null)) {
      if (names.contains(role.fullName()) || names.contains(role.name())) {
        Map<String, @Nullable Object> doc =
            tolerant("processing role", () -> whole(role, entryPoint));
        if (!doc.isEmpty()) {
          all.put(role.fullName(), doc);
        }
      }
    }
    return all;
  }

  private Map<String, @Nullable Object> whole(Found role, @Nullable String entryPoint) {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    specs(role)
        .forEach(
            (entry, spec) -> {
              if (entryPoint == null || entryPoint.equals(entry)) {
                entries.put(entry, spec == null ? new LinkedHashMap<>() : spec);
              }
            });
    Map<String, @Nullable Object> doc = new LinkedHashMap<>();
    if (!entries.isEmpty()) {
      doc.put("path", role.shown().toString());
      doc.put("collection", role.collection());
      doc.put("entry_points", entries);
    }
    return doc;
  }

  private List<Found> roles(@Nullable String collection) {
    List<Found> found = new ArrayList<>();
    if (collection == null) {
      Map<String, Found> plain = new TreeMap<>();
      for (Path folder : places.roles()) {
        for (Path role : below(folder)) {
          String name = role.getFileName().toString();
          plain.putIfAbsent(name, new Found(name, "", role, role));
        }
      }
      found.addAll(plain.values());
    }
    catalogue
        .collections(collection)
        .forEach(
            (name, folder) ->
                below(folder.resolve("roles"))
                    .forEach(
                        role ->
                            found.add(
                                new Found(role.getFileName().toString(), name, role, folder))));
    return found;
  }

  private static List<Path> below(Path folder) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path role : all) {
        if (file(role) != null) {
          found.add(role);
        }
      }
    } catch (IOException none) {
      return List.of();
    }
    found.sort(null);
    return found;
  }

  private static @Nullable Path file(Path role) {
    return FILES.stream()
        .map(name -> role.resolve("meta").resolve(name))
        .filter(Files::exists)
        .findFirst()
        .orElse(null);
  }

  private Map<String, @Nullable Object> specs(Found role) {
    Path file = file(role.folder());
    Object read =
        file == null ? null : Trees.copy(reader.yaml(DocumentReader.text(file), file.toString()));
    Object specs = read instanceof Map<?, ?> map ? map.get("argument_specs") : null;
    Map<String, @Nullable Object> entries = Trees.entries(specs);
    return entries == null ? Map.of() : entries;
  }
}
