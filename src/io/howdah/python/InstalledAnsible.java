package io.howdah.python;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Python package "ansible" of this machine, if there is one: module_utils come from it. */
public final class InstalledAnsible {
  private static final String MARK = "ansible/module_utils/basic.py";

  private InstalledAnsible() {}

  /**
   * The folder of the package.
   *
   * @param environment of the controller: PYTHONPATH, VIRTUAL_ENV and HOME are heeded
   */
  public static Optional<Path> find(Map<String, String> environment) {
    List<Path> places = new ArrayList<>();
    for (String entry : environment.getOrDefault("PYTHONPATH", "").split(":")) {
      if (!entry.isBlank()) {
        places.add(Path.of(entry));
      }
    }
    String virtual = environment.getOrDefault("VIRTUAL_ENV", "");
    if (!virtual.isEmpty()) {
      places.addAll(sitePackages(Path.of(virtual, "lib")));
    }
    String home = environment.getOrDefault("HOME", "");
    if (!home.isEmpty()) {
      places.addAll(sitePackages(Path.of(home, ".local/lib")));
    }
    places.addAll(sitePackages(Path.of("/usr/local/lib")));
    places.add(Path.of("/usr/lib/python3/dist-packages"));
    places.addAll(sitePackages(Path.of("/usr/lib")));
    places.addAll(virtualEnvironments(Path.of(home, ".local/share/pipx/venvs")));
    places.addAll(virtualEnvironments(Path.of(home, ".local/pipx/venvs")));
    return places.stream()
        .filter(place -> Files.isRegularFile(place.resolve(MARK)))
        .map(place -> place.resolve("ansible"))
        .findFirst();
  }

  private static List<Path> sitePackages(Path lib) {
    List<Path> found = new ArrayList<>();
    for (Path python : children(lib, "python3*")) {
      found.add(python.resolve("site-packages"));
      found.add(python.resolve("dist-packages"));
    }
    return found;
  }

  private static List<Path> virtualEnvironments(Path folder) {
    List<Path> found = new ArrayList<>();
    children(folder, "ansible*").forEach(venv -> found.addAll(sitePackages(venv.resolve("lib"))));
    return found;
  }

  /** Newest version first, as far as names sort so. */
  private static List<Path> children(Path folder, String pattern) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, pattern)) {
      all.forEach(found::add);
    } catch (IOException none) {
      return List.of();
    }
    found.sort(Comparator.reverseOrder());
    return found;
  }
}
