package io.howdah.report.callback;

import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskInfo;
import io.howdah.event.TaskInfo.Trait;
import io.howdah.event.TaskResult;
import io.howdah.report.Callbacks;
import io.howdah.report.console.ResultStyle;
import io.howdah.report.console.ResultText;
import io.howdah.report.text.PythonLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The callback ansible.builtin.junit: after each playbook a file with a case a task and host. */
public final class AnsibleJUnitReport implements RunListener {
  /**
   * A task and its hosts' outcomes so far.
   *
   * @param name with arguments where they are shown
   * @param play the name of its play
   */
  record TaskEntry(
      TaskInfo info, String name, String play, Instant start, Map<String, Outcome> hosts) {}

  /** What came of a task on one host; for an include the text stands in {@code dump}. */
  record Outcome(Status status, Map<String, ?> values, String dump, double seconds) {}

  /** JUnit's words for it. */
  enum Status {
    OK,
    FAILED,
    SKIPPED,
    INCLUDED
  }

  private final Path folder;
  private final Callbacks.Options options;
  private final Clock clock;
  private final ResultText text;
  private final Map<String, TaskEntry> tasks = new LinkedHashMap<>();
  private String playbook = "";
  private String play = "";

  /** Takes where relative paths start, the settings JUNIT_*, how loud the run is; and the time. */
  public AnsibleJUnitReport(Callbacks.Place place, Clock clock) {
    this.options = place.options();
    this.folder = place.path(options.text("JUNIT_OUTPUT_DIR", "", "~/.ansible.log"));
    this.clock = clock;
    this.text = new ResultText(place.display().settings().verbosity(), ResultStyle.JSON);
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.PlaybookStarted start) {
      playbook = Path.of(start.file()).getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
    } else if (event instanceof RunEvent.PlayStarted start) {
      play = start.play().name();
    } else if (event instanceof RunEvent.TaskStarted start) {
      tasks.computeIfAbsent(start.task().id(), id -> entry(start.task()));
    } else if (event instanceof RunEvent.RunnerFinished finished) {
      finish(finished);
    } else if (event instanceof RunEvent.Included included) {
      included(included);
    } else if (event instanceof RunEvent.StatsReady) {
      write();
    }
  }

  private boolean isOn(String name) {
    return options.text(name, "", "false").toLowerCase(Locale.ROOT).equals("true");
  }

  private TaskEntry entry(TaskInfo task) {
    String name = task.name().strip();
    String hide = options.text("JUNIT_HIDE_TASK_ARGUMENTS", "", "false");
    if (!task.is(Trait.NO_LOG) && hide.equalsIgnoreCase("false") && !task.args().isEmpty()) {
      name +=
          task.args().entrySet().stream()
              .map(e -> e.getKey() + "=" + PythonLabel.of(e.getValue()))
              .collect(Collectors.joining(", ", " ", ""));
    }
    return new TaskEntry(task, name, play, clock.instant(), new LinkedHashMap<>());
  }

  private TaskEntry known(TaskInfo task) {
    return tasks.computeIfAbsent(task.id(), id -> entry(task));
  }

  private double since(TaskEntry task) {
    return Duration.between(task.start(), clock.instant()).toNanos() / 1e9;
  }

  private void finish(RunEvent.RunnerFinished event) {
    TaskResult result = event.result();
    if (result instanceof TaskResult.Unreachable) {
      return; // Ansible's callback has no case for it either
    }
    TaskEntry task = known(event.task());
    Status status = judged(task, result);
    if (status == Status.FAILED || isCase(task)) {
      String dump = text.of(result.values(), result.hints().verboseAlways(), 0);
      task.hosts().put(event.host(), new Outcome(status, result.values(), dump, since(task)));
    }
  }

  private boolean isCase(TaskEntry task) {
    return task.name().startsWith(options.text("JUNIT_TEST_CASE_PREFIX", "", ""));
  }

  private Status judged(TaskEntry task, TaskResult result) {
    Status status = status(result);
    if (status == Status.OK && isOn("JUNIT_FAIL_ON_CHANGE") && result.changed()) {
      status = Status.FAILED;
    }
    if (status == Status.FAILED && task.name().contains("EXPECTED FAILURE")) {
      return Status.OK;
    }
    if (status != Status.SKIPPED && task.name().contains("TOGGLE RESULT")) {
      return status == Status.FAILED ? Status.OK : Status.FAILED;
    }
    return status;
  }

  private Status status(TaskResult result) {
    if (result instanceof TaskResult.Failed failed) {
      return failed.ignored() && !isOn("JUNIT_FAIL_ON_IGNORE") ? Status.OK : Status.FAILED;
    }
    return result instanceof TaskResult.Skipped ? Status.SKIPPED : Status.OK;
  }

  private void included(RunEvent.Included event) {
    TaskEntry task = known(event.task());
    if (!isCase(task)) {
      return;
    }
    String hosts = String.join(", ", event.hosts());
    String line = event.file() + " (args={} vars={}): [" + hosts + "]";
    Outcome before = task.hosts().get("include");
    String all = before == null ? line : before.dump() + "\n" + line;
    task.hosts().put("include", new Outcome(Status.INCLUDED, Map.of(), all, since(task)));
  }

  private void write() {
    boolean setup =
        !options.text("JUNIT_INCLUDE_SETUP_TASKS_IN_REPORT", "", "true").equalsIgnoreCase("false");
    JUnitText xml = new JUnitText(playbook, options);
    tasks.values().stream()
        .filter(
            t ->
                setup
                    || !t.info()
                        .action()
                        .matches("(ansible\\.(builtin|legacy)\\.)?(setup|gather_facts)"))
        .forEach(xml::add);
    Instant now = clock.instant();
    String stamp = "%d.%06d".formatted(now.getEpochSecond(), now.getNano() / 1000);
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(playbook + "-" + stamp + ".xml"), xml.document());
    } catch (IOException e) {
      throw new UncheckedIOException("the JUnit report can't be written to " + folder, e);
    }
  }
}
