package io.howdah.cli.galaxy;

import io.howdah.error.HowdahException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a new role or collection is made. */
final class InitPlace {
  private InitPlace() {}

  /**
   * Makes room there.
   *
   * @param path {@code --init-path}, or null
   * @param name below that
   * @throws HowdahException in ansible-galaxy's words where something is there already
   */
  static Path clear(Path directory, @Nullable String path, String name, boolean force) {
    String above = path == null ? "./" : path.endsWith("/") ? path : path + "/";
    Path place = directory.resolve(above).resolve(name).normalize();
    if (Files.isRegularFile(place)) {
      throw new HowdahException(
          "- the path " + above + name + " already exists, but is a file - aborting");
    }
    if (Files.exists(place) && !force) {
      throw new HowdahException(
          "- the directory "
              + above
              + name
              + " already exists. You can use --force to re-initialize this directory,\n"
              + "however it will reset any main.yml files that may have\n"
              + "been modified there already.");
    }
    if (Files.exists(place)) {
      // what is in it goes, the folder itself stays: it may be where the command was called
      Trees.inside(place).stream()
          .filter(inside -> place.equals(inside.getParent()))
          .forEach(Trees::remove);
    }
    return place;
  }
}
