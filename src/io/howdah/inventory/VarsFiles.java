package io.howdah.inventory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of {@code group_vars} and {@code host_vars}: {@code NAME}, {@code NAME.yml}, {@code
 * NAME.yaml}, {@code NAME.json}, or all such files below a folder NAME. Each is read once.
 */
public final class VarsFiles {
  private static final List<String> EXTENSIONS = List.of("", ".yml", ".yaml", ".json");

  private final Function<Path, @Nullable Object> yaml;
  private final Map<Path, Map<String, @Nullable Object>> read = new ConcurrentHashMap<>();

  /** Takes the reader of one YAML file (vault-encrypted ones too). */
  public VarsFiles(Function<Path, @Nullable Object> yaml) {
    this.yaml = yaml;
  }

  /** What {@code base/group_vars} says of a group. */
  public Map<String, @Nullable Object> ofGroup(Path base, String group) {
    return of(base.resolve("group_vars"), group);
  }

  /** What {@code base/host_vars} says of a host. */
  public Map<String, @Nullable Object> ofHost(Path base, String host) {
    return of(base.resolve("host_vars"), host);
  }

  private Map<String, @Nullable Object> of(Path folder, String name) {
    if (name.startsWith("/")) {
      return Map.of();
    }
    Path key = folder.resolve(name);
    Map<String, @Nullable Object> known = read.get(key);
    if (known == null) {
      known = load(folder, name);
      read.put(key, known);
    }
    return known;
  }

  private Map<String, @Nullable Object> load(Path folder, String name) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    for (Path file : find(folder, name)) {
      Object data = yaml.apply(file);
      if (data instanceof Map<?, ?> map) {
        map.forEach((k, v) -> merged.put(String.valueOf(k), v));
      } else if (data != null && !"".equals(data)) {
        throw new InventoryException(
            "variables file " + file + " must hold a dictionary of names and values");
      }
    }
    return merged;
  }

  /** The variable files of a name in a folder, in the order in which they are read. */
  public static List<Path> find(Path folder, String name) {
    for (String extension : EXTENSIONS) {
      Path candidate = folder.resolve(name + extension);
      if (Files.isDirectory(candidate)) {
        return inDirectory(candidate);
      }
      if (Files.isRegularFile(candidate)) {
        return List.of(candidate);
      }
    }
    return List.of();
  }

  private static List<Path> inDirectory(Path directory) {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(directory)) {
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString();
        if (name.startsWith(".") || name.endsWith("~")) {
          continue;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot <= 0 ? "" : name.substring(dot);
        if (Files.isDirectory(entry) && extension.isEmpty()) {
          files.addAll(inDirectory(entry));
        } else if (Files.isRegularFile(entry) && EXTENSIONS.contains(extension)) {
          files.add(entry);
        }
      }
    } catch (IOException e) {
      throw new InventoryException("Unable to read " + directory + ": " + e.getMessage());
    }
    return files;
  }
}
