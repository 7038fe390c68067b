package io.howdah.playbook.load;

import io.howdah.error.SourceLocation;
import io.howdah.playbook.PlaybookException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the files of one folder of a role: main.yml, or another that was asked for. */
final class RoleFiles {
  private static final List<String> ENDINGS = List.of(".yml", ".yaml", ".json");

  private final Path role;
  private final String name;
  private final SourceLocation asking;

  RoleFiles(Path role, String name, SourceLocation asking) {
    this.role = role;
    this.name = name;
    this.asking = asking;
  }

  /**
   * The files to read, in order.
   *
   * @param folder tasks, handlers, vars, defaults, meta
   * @param wanted the file asked for instead of main, which then has to be there
   * @param directories whether a directory main/ stands for all files in it
   */
  List<Path> find(String folder, @Nullable String wanted, boolean directories) {
    Path directory = role.resolve(folder);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    for (String ending : endings(wanted)) {
      Path file = directory.resolve((wanted == null ? "main" : wanted) + ending);
      if (Files.isDirectory(file) && directories) {
        return tree(file);
      }
      if (Files.exists(file) && !Files.isDirectory(file)) {
        return List.of(inside(directory, file));
      }
    }
    if (wanted != null) {
      throw new PlaybookException(
          "Could not find specified file in role: " + folder + "/" + wanted, asking);
    }
    return List.of();
  }

  private static List<String> endings(@Nullable String wanted) {
    List<String> endings = new ArrayList<>(ENDINGS);
    endings.add(wanted == null ? endings.size() : 0, "");
    return endings;
  }

  private Path inside(Path directory, Path file) {
    if (!file.normalize().startsWith(directory.normalize())) {
      throw new PlaybookException(
          "Failed loading '"
              + file
              + "' for role ("
              + name
              + ") as it is not inside the expected role path: '"
              + directory
              + "'",
          asking);
    }
    return file;
  }

  private static List<Path> tree(Path directory) {
    List<Path> found = new ArrayList<>();
    for (Path entry : sorted(directory)) {
      String name = entry.getFileName().toString();
      String ending = name.lastIndexOf('.') > 0 ? name.substring(name.lastIndexOf('.')) : "";
      if (name.startsWith(".") || name.endsWith("~")) {
        continue;
      }
      if (Files.isDirectory(entry) && ending.isEmpty()) {
        found.addAll(tree(entry));
      } else if (Files.isRegularFile(entry) && (ending.isEmpty() || ENDINGS.contains(ending))) {
        found.add(entry);
      }
    }
    return found;
  }

  private static List<Path> sorted(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
