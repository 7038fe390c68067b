package io.howdah.report.console;

import io.howdah.event.PlayInfo;
import io.howdah.event.RunEvent;
import io.howdah.event.TaskInfo;
import io.howdah.event.TaskInfo.Trait;
import io.howdah.report.console.ConsoleSettings.Option;
import io.howdah.report.text.PythonLabel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The banners and lines that stand above results: plays, tasks, where a task is written. */
final class Banners {
  private final Display display;
  private final Set<String> handlers = new HashSet<>();
  private @Nullable String shown;

  Banners(Display display) {
    this.display = display;
  }

  private boolean has(Option option) {
    return display.settings().has(option);
  }

  private int verbosity() {
    return display.settings().verbosity();
  }

  private String checkMarker(boolean checkMode) {
    return checkMode && has(Option.CHECK_MODE_MARKERS) ? " [CHECK MODE]" : "";
  }

  /** A run of a playbook begins. */
  void playbook(RunEvent.PlaybookStarted event) {
    if (verbosity() > 1) {
      String file = event.file();
      display.banner("PLAYBOOK: " + file.substring(file.lastIndexOf('/') + 1));
    }
    if (event.checkMode() && has(Option.CHECK_MODE_MARKERS)) {
      display.banner("DRY RUN");
    }
  }

  /** A play begins. */
  void play(PlayInfo play) {
    String name = play.name().strip();
    String marker = checkMarker(play.checkMode());
    display.banner(name.isEmpty() ? "PLAY" + marker : "PLAY [" + name + "]" + marker);
  }

  /** A play has no hosts. */
  void noHosts(RunEvent.NoHostsMatched event) {
    display.line("skipping: no hosts matched", Tint.SKIP);
  }

  /** A task begins; its banner may wait for its first line. */
  void task(TaskInfo task) {
    if (task.is(Trait.HANDLER)) {
      handlers.add(task.id());
    }
    boolean all = has(Option.SKIPPED_HOSTS) && has(Option.OK_HOSTS);
    if (all && !task.is(Trait.FREE)) {
      printBanner(task);
    }
  }

  /** Prints the banner of a task that has none yet. */
  void above(TaskInfo task) {
    if (!task.id().equals(shown)) {
      printBanner(task);
    }
  }

  private void printBanner(TaskInfo task) {
    String kind = handlers.contains(task.id()) ? "RUNNING HANDLER" : "TASK";
    String args = has(Option.TASK_ARGS) && !task.is(Trait.NO_LOG) ? " " + args(task) : "";
    String marker = checkMarker(task.is(Trait.CHECK_MODE));
    display.banner(kind + " [" + task.name().strip() + args + "]" + marker);
    if (verbosity() >= 2) {
      path(task);
    }
    shown = task.id();
  }

  private static String args(TaskInfo task) {
    List<String> parts =
        task.args().entrySet().stream()
            .map(e -> e.getKey() + "=" + PythonLabel.of(e.getValue()))
            .toList();
    return String.join(", ", parts);
  }

  /** Prints where a task is written. */
  void path(TaskInfo task) {
    if (!task.path().isEmpty()) {
      display.line("task path: " + task.path(), Tint.DEBUG);
    }
  }

  /** A host begins with a task. */
  void runner(RunEvent.RunnerStarted event) {
    if (has(Option.PER_HOST_START)) {
      String kind = event.task().is(Trait.HANDLER) ? "HANDLER" : "TASK";
      String task = kind + ": " + event.task().name();
      display.line(" [started " + task + " on " + event.host() + "]", Tint.OK);
    }
  }
}
