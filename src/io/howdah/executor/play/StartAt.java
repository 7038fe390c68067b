package io.howdah.executor.play;

import io.howdah.executor.walk.Phase;
import io.howdah.executor.walk.PlayIterator;
import io.howdah.executor.walk.PlayIterator.Upcoming;
import io.howdah.playbook.Task;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

/** --start-at-task: moves every host to the first task of that name. */
final class StartAt {
  private final String wanted;

  StartAt(String wanted) {
    this.wanted = wanted;
  }

  /** Moves the hosts; true if the play has such a task. */
  boolean seek(PlayIterator iterator, List<String> hosts) {
    boolean found = false;
    for (String host : hosts) {
      found |= seek(iterator, host);
    }
    return found;
  }

  private boolean seek(PlayIterator iterator, String host) {
    while (true) {
      Upcoming next = iterator.peek(host);
      Task task = next.task();
      if (task == null || next.state().phase() == Phase.COMPLETE) {
        return false;
      }
      if (isIt(task)) {
        iterator.state(host).restart();
        return true;
      }
      iterator.take(host, next);
    }
  }

  private boolean isIt(Task task) {
    return task.name().map(this::matches).orElse(false) || matches(task.title());
  }

  private boolean matches(String name) {
    return name.equals(wanted) || Glob.matches(wanted, name);
  }

  /** Shell patterns over whole names, slashes being letters as others. */
  private static final class Glob {
    private Glob() {}

    static boolean matches(String pattern, String name) {
      String flat = pattern.replace('/', '\u0001').replace("{", "\\{").replace("}", "\\}");
      return FileSystems.getDefault()
          .getPathMatcher("glob:" + flat)
          .matches(Path.of(name.replace('/', '\u0001').replace('\0', ' ')));
    }
  }
}
