package io.howdah.playbook.load;

import io.howdah.playbook.Keyword;
import io.howdah.playbook.Role;
import io.howdah.playbook.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the file that an import or include of tasks means. */
final class IncludedFiles {
  private final PlayContext play;

  IncludedFiles(PlayContext play) {
    this.play = play;
  }

  /**
   * The file: beside the files that include this one, from the nearest outwards; then in the role,
   * or beside the playbook.
   */
  Path find(Scope asking, String target, boolean handlers) {
    String folder = handlers ? "handlers" : "tasks";
    Role role = asking.enclosingRole().orElse(null);
    String directory = null;
    for (Scope at = asking.parent(); at != null && at.role() == null; at = at.parent()) {
      Object included = at.keywords().get(Keyword.INCLUDED_FILE);
      if (included != null) {
        directory = further(directoryOf(included.toString()), directory);
        Path found = beside(role, folder, directory, target);
        if (Files.exists(found)) {
          return found;
        }
      }
    }
    return role == null ? Paths.absolute(play.basedir(), target) : inRole(role, folder, target);
  }

  /** In the role's folder for such tasks, else among its tasks: handlers include those too. */
  private Path inRole(Role role, String folder, String target) {
    Path found = Paths.find(play.basedir(), role.path(), folder, target);
    Path task = role.path().resolve("tasks").resolve(target);
    return Files.exists(found) || !Files.exists(task) ? found : task;
  }

  private Path beside(@Nullable Role role, String folder, String directory, String target) {
    if (role == null) {
      return Paths.find(play.basedir(), play.basedir(), directory, target);
    }
    Path inRole = Paths.find(play.basedir(), role.path(), folder, target);
    Path nested = role.path().resolve(folder).resolve(directory);
    Path found = Paths.find(play.basedir(), nested, folder, target);
    return Files.exists(found) ? found : inRole;
  }

  private static String further(String outer, @Nullable String inner) {
    return inner == null || inner.startsWith("/") ? outer : Path.of(outer, inner).toString();
  }

  private static String directoryOf(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }
}
