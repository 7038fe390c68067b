package io.howdah.playbook.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ansible's rules for relative paths in playbooks and roles. */
final class Paths {
  private static final List<String> MAINS = List.of("main.yml", "main.yaml", "main");

  private Paths() {}

  /** Absolute, dots taken out, links left alone; a leading ~ is the home directory. */
  static Path absolute(Path base, String written) {
    String text = ArgumentText.unquote(written);
    if (text.equals("~") || text.startsWith("~/")) {
      text = System.getProperty("user.home") + text.substring(1);
    }
    return base.resolve(text).toAbsolutePath().normalize();
  }

  /**
   * The first place where the file is, or the last one looked at.
   *
   * @param basedir the playbook's directory
   * @param path where to look first: a role's or playbook's directory, or one inside
   * @param folder "tasks" or another subdirectory; may be empty
   */
  static Path find(Path basedir, Path path, String folder, String source) {
    if (source.startsWith("/") || source.startsWith("~")) {
      return absolute(basedir, source);
    }
    List<Path> places = places(basedir, path, folder, source);
    for (Path place : places) {
      if (Files.exists(place)) {
        return place.toAbsolutePath().normalize();
      }
    }
    return places.get(places.size() - 1).toAbsolutePath().normalize();
  }

  private static List<Path> places(Path basedir, Path path, String folder, String source) {
    List<Path> places = new ArrayList<>();
    places.add(path.resolve(folder).resolve(source));
    boolean role = isRole(path);
    boolean inTasks = role && path.toString().matches(".*(?:^|/)tasks/?$");
    Path parent = path.toAbsolutePath().normalize().getParent();
    Path base = inTasks && parent != null ? parent : path;
    places.add(base.resolve(folder).resolve(source));
    if (role && !source.endsWith(folder)) {
      places.add(base.resolve("tasks").resolve(source));
    }
    places.add(Path.of(folder).resolve(source));
    places.add(base.resolve(source));
    places.add(basedir.resolve(folder).resolve(source));
    places.add(basedir.resolve(source));
    return places;
  }

  private static boolean isRole(Path path) {
    Path parent = path.toAbsolutePath().normalize().getParent();
    return hasMain(path, "tasks")
        || hasMain(path, "meta")
        || (parent != null && (hasMain(parent, "tasks") || hasMain(parent, "meta")));
  }

  private static boolean hasMain(Path directory, String folder) {
    return MAINS.stream().anyMatch(m -> Files.exists(directory.resolve(folder).resolve(m)));
  }
}
