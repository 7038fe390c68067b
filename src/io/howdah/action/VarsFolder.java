package io.howdah.action;

import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The files of a folder that include_vars reads, in order. */
final class VarsFolder {
  private final ActionContext context;
  private final Args args;
  private final List<String> extensions;

  VarsFolder(ActionContext context, Args args) {
    this.context = context;
    this.args = args;
    List<?> wanted = args.has("extensions") ? args.list("extensions") : List.of();
    this.extensions =
        wanted.isEmpty()
            ? List.of("yaml", "yml", "json")
            : wanted.stream().map(String::valueOf).toList();
  }

  /** The files, folder by folder, names in order. */
  List<Path> files() {
    String dir = args.text("dir").orElse("");
    Path top = root(dir);
    if (!Files.exists(top)) {
      throw new HowdahException(top + " directory does not exist");
    }
    if (!Files.isDirectory(top)) {
      throw new HowdahException(top + " is not a directory");
    }
    List<Path> files = new ArrayList<>();
    byFolder(top)
        .values()
        .forEach(folder -> folder.stream().filter(this::isWanted).forEach(files::add));
    return files;
  }

  private Path root(String dir) {
    if (dir.startsWith("/")) {
      return Path.of(dir);
    }
    Object role = context.controller().variables().get("role_path");
    if (role == null) {
      List<Path> search = context.controller().files().searchPath();
      Path base =
          search.isEmpty()
              ? context.controller().files().baseDirectory()
              : search.get(search.size() - 1);
      return base.resolve(dir);
    }
    Path home = Path.of(role.toString());
    boolean named = dir.equals("vars") || dir.startsWith("vars/");
    return named ? home.resolve(dir) : home.resolve("vars").resolve(dir);
  }

  private Map<Path, List<Path>> byFolder(Path top) {
    long depth = args.number("depth", 0);
    Map<Path, List<Path>> folders = new TreeMap<>(Comparator.comparing(Path::toString));
    try (Stream<Path> all = Files.walk(top)) {
      all.filter(Files::isDirectory).forEach(folder -> folders.put(folder, new ArrayList<>()));
    } catch (IOException e) {
      throw new HowdahException("can't read the folder " + top, e);
    }
    List<Path> beyond =
        folders.keySet().stream().skip(depth == 0 ? Long.MAX_VALUE : depth).toList();
    beyond.forEach(folders::remove);
    folders.forEach((folder, files) -> files.addAll(filesIn(folder)));
    return folders;
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.filter(file -> !Files.isDirectory(file)).sorted().toList();
    } catch (IOException e) {
      throw new HowdahException("can't read the folder " + folder, e);
    }
  }

  private boolean isWanted(Path file) {
    String name = file.getFileName().toString();
    Object role = context.controller().variables().get("role_path");
    if (role != null && file.equals(Path.of(role.toString(), "vars", "main.yml"))) {
      return false;
    }
    boolean matches =
        args.text("files_matching").map(p -> Pattern.compile(p).matcher(name).find()).orElse(true);
    return matches && !isIgnored(name) && hasExtension(file, name);
  }

  private boolean isIgnored(String name) {
    for (Object ignored : ignoredNames()) {
      try {
        if (Pattern.compile(ignored + "$").matcher(name).find()) {
          return true;
        }
      } catch (PatternSyntaxException e) {
        throw new HowdahException("Invalid regular expression: " + ignored, e);
      }
    }
    return false;
  }

  private List<?> ignoredNames() {
    Object ignored = args.raw("ignore_files");
    return ignored instanceof String text
        ? List.of(text.strip().split("\\s+"))
        : args.list("ignore_files");
  }

  private boolean hasExtension(Path file, String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot <= 0 ? "" : name.substring(dot + 1);
    if (extensions.contains(extension)) {
      return true;
    }
    if (args.flag("ignore_unknown_extensions", false)) {
      return false;
    }
    throw new HowdahException(
        file + " does not have a valid extension: " + String.join(", ", extensions));
  }
}
