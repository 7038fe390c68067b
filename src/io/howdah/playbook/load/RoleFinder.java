package io.howdah.playbook.load;

import io.howdah.error.SourceLocation;
import io.howdah.playbook.load.CollectionFinder.FoundRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a role's directory as Ansible does. */
final class RoleFinder {
  private final PlayContext play;
  private final List<String> collections;
  private final @Nullable Path neighbours;

  /**
   * A finder for one place in a playbook or role.
   *
   * @param collections to search for short names
   * @param neighbours where the role that asks has its neighbours, or null
   */
  RoleFinder(PlayContext play, List<String> collections, @Nullable Path neighbours) {
    this.play = play;
    this.collections = collections;
    this.neighbours = neighbours;
  }

  FoundRole find(String name, SourceLocation asking) {
    FoundRole inCollection = play.options().collections().role(name, collections);
    if (inCollection != null) {
      return inCollection;
    }
    List<Path> searched = searched();
    for (Path directory : searched) {
      Path path = Paths.absolute(directory, name);
      if (Files.exists(path)) {
        return new FoundRole("", name, path);
      }
    }
    Path path = Paths.absolute(Path.of(""), name);
    if (Files.exists(path)) {
      return new FoundRole("", String.valueOf(path.getFileName()), path);
    }
    List<String> places = new ArrayList<>(collections);
    searched.forEach(p -> places.add(p.toString()));
    throw Errors.plain(
        "the role '" + name + "' was not found in " + String.join(":", places), asking);
  }

  private List<Path> searched() {
    List<Path> paths = new ArrayList<>();
    paths.add(play.basedir().resolve("roles"));
    paths.addAll(play.options().settings().rolesPath());
    if (neighbours != null) {
      paths.add(neighbours);
    }
    paths.add(play.basedir());
    return paths;
  }
}
