package io.howdah.cli.galaxy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a collection says of itself: MANIFEST.json of a built one, galaxy.yml of one under work.
 *
 * @param info namespace, name, version, dependencies and the rest
 */
record Manifest(Map<String, @Nullable Object> info) {
  private static final Set<String> LEFT_OUT =
      Set.of("MANIFEST.json", "FILES.json", "galaxy.yml", "galaxy.yaml", ".git");
  private static final List<String> MANDATORY =
      List.of("namespace", "name", "version", "readme", "authors");
  private static final List<String> OPTIONAL =
      List.of(
          "description",
          "license",
          "license_file",
          "tags",
          "dependencies",
          "repository",
          "documentation",
          "homepage",
          "issues",
          "build_ignore",
          "manifest");

  /** Reads a collection's folder; from galaxy.yml only where there is no manifest. */
  static Manifest of(Path folder) {
    Path built = folder.resolve("MANIFEST.json");
    Object data = RequirementsFile.yaml(Files.exists(built) ? built : folder.resolve("galaxy.yml"));
    Object info =
        Files.exists(built) && data instanceof Map<?, ?> map ? map.get("collection_info") : data;
    if (!(info instanceof Map<?, ?> given)
        || given.get("namespace") == null
        || given.get("name") == null) {
      throw new HowdahException("The collection at " + folder + " names no namespace and name");
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    given.forEach((key, value) -> all.put(String.valueOf(key), value));
    return new Manifest(all);
  }

  /**
   * Reads the galaxy.yml of a collection under work.
   *
   * @param warn takes what is odd about it
   * @throws HowdahException where it lacks what it needs
   */
  static Manifest ofSource(Path folder, Consumer<String> warn) {
    Path file = folder.resolve("galaxy.yml");
    if (!(RequirementsFile.yaml(file) instanceof Map<?, ?> given)) {
      throw new HowdahException(
          "The collection galaxy.yml at '" + file + "' is incorrectly formatted.");
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    given.forEach((key, value) -> all.put(String.valueOf(key), value));
    List<String> missing =
        MANDATORY.stream().filter(key -> !all.containsKey(key)).sorted().toList();
    if (!missing.isEmpty()) {
      throw new HowdahException(
          "The collection galaxy.yml at '%s' is missing the following mandatory keys: %s"
              .formatted(file, String.join(", ", missing)));
    }
    List<String> unknown =
        all.keySet().stream()
            .filter(key -> !MANDATORY.contains(key) && !OPTIONAL.contains(key))
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      warn.accept(
          "Found unknown keys in collection galaxy.yml at '%s': %s"
              .formatted(file, String.join(", ", unknown)));
    }
    return new Manifest(all);
  }

  /** {@code namespace.name}. */
  String fullName() {
    return info.get("namespace") + "." + info.get("name");
  }

  /** The version; {@code *} where none is said. */
  String version() {
    Object version = info.get("version");
    return version == null ? "*" : version.toString();
  }

  /** The collections that this one needs, with their ranges of versions. */
  Map<String, String> dependencies() {
    Map<String, String> all = new LinkedHashMap<>();
    if (info.get("dependencies") instanceof Map<?, ?> map) {
      map.forEach((name, range) -> all.put(String.valueOf(name), String.valueOf(range)));
    }
    return all;
  }

  /** Writes FILES.json and MANIFEST.json of the files that lie in the folder, but galaxy.yml. */
  void write(Path folder) {
    write(folder, LEFT_OUT);
  }

  /** Writes FILES.json and MANIFEST.json of all files that lie in the folder. */
  void writeOfAll(Path folder) {
    write(folder, Set.of("MANIFEST.json", "FILES.json"));
  }

  private void write(Path folder, Set<String> leftOut) {
    List<Object> files = new ArrayList<>();
    files.add(entry(".", "dir", null));
    for (Path path : Trees.inside(folder)) {
      String name = folder.relativize(path).toString();
      if (!leftOut.contains(name.split("/")[0])) {
        boolean directory = Files.isDirectory(path);
        files.add(entry(name, directory ? "dir" : "file", directory ? null : sha256(path)));
      }
    }
    Map<String, @Nullable Object> list = new LinkedHashMap<>();
    list.put("files", files);
    list.put("format", 1);
    Trees.write(folder.resolve("FILES.json"), json(list));
    Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
    manifest.put("collection_info", complete());
    manifest.put(
        "file_manifest_file", entry("FILES.json", "file", sha256(folder.resolve("FILES.json"))));
    manifest.put("format", 1);
    Trees.write(folder.resolve("MANIFEST.json"), json(manifest));
  }

  private Map<String, @Nullable Object> complete() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (String key : List.of("namespace", "name", "version", "authors", "readme")) {
      all.put(key, info.get(key));
    }
    all.put("tags", info.getOrDefault("tags", List.of()));
    all.put("description", info.get("description"));
    all.put("license", info.getOrDefault("license", List.of()));
    all.put("license_file", info.get("license_file"));
    all.put("dependencies", dependencies());
    for (String key : List.of("repository", "documentation", "homepage", "issues")) {
      all.put(key, info.get(key));
    }
    return all;
  }

  private static Map<String, @Nullable Object> entry(
      String name, String type, @Nullable String sum) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("name", name);
    entry.put("ftype", type);
    entry.put("chksum_type", sum == null ? null : "sha256");
    entry.put("chksum_sha256", sum);
    entry.put("format", 1);
    return entry;
  }

  /** The SHA-256 of a file, in hexadecimal. */
  static String sha256(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new HowdahException("Unable to read " + file + ": " + e.getMessage(), e);
    }
  }

  private static String json(Object value) {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new HowdahException("the manifest can't be written: " + e.getMessage(), e);
    }
  }
}
