package io.howdah.report.callback;

import io.howdah.event.HostStats;
import io.howdah.event.PlayInfo;
import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskInfo;
import io.howdah.event.TaskResult;
import io.howdah.report.console.Display;
import io.howdah.report.text.PythonJson;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The callback ansible.posix.json: one document at the end of a playbook, with plays, their tasks
 * and each host's result, then stats. Strategies that don't go in step have a task for each host.
 */
public final class JsonReport implements RunListener {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /**
   * The callback's settings.
   *
   * @param indent blanks a level; one line for 0 and less
   * @param customStats whether set_stats values are shown
   */
  public record Form(int indent, boolean customStats) {}

  /** A play or a task under way: what is told of it, and when it began and ended. */
  private record Entry(Map<String, Object> told, Map<String, Object> duration) {
    static Entry of(String name, String id, String path) {
      Map<String, Object> duration = new TreeMap<>();
      Map<String, Object> told = new TreeMap<>();
      told.put("name", name);
      told.put("id", id);
      told.put("path", path);
      told.put("duration", duration);
      return new Entry(told, duration);
    }
  }

  private record TaskEntry(Entry task, Map<String, Object> hosts) {}

  private final Display display;
  private final Form form;
  private final Clock clock;
  private final List<Object> plays = new ArrayList<>();
  private final Map<String, TaskEntry> open = new HashMap<>();
  private List<Object> tasks = new ArrayList<>();
  private @Nullable Entry play;
  private boolean inStep = true;

  /** Takes where the document goes, how it looks, and the time. */
  public JsonReport(Display display, Form form, Clock clock) {
    this.display = display;
    this.form = form;
    this.clock = clock;
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.PlayStarted start) {
      play(start.play());
    } else if (event instanceof RunEvent.TaskStarted start) {
      if (inStep) {
        begin(start.task(), start.task().id());
      }
    } else if (event instanceof RunEvent.RunnerStarted start) {
      if (!inStep) {
        begin(start.task(), key(start.task(), start.host()));
      }
    } else if (event instanceof RunEvent.RunnerFinished finished) {
      finish(finished);
    } else if (event instanceof RunEvent.StatsReady stats) {
      write(stats);
    }
  }

  private static String key(TaskInfo task, String host) {
    return task.id() + " " + host;
  }

  private String now() {
    return TIME.format(clock.instant());
  }

  private void play(PlayInfo info) {
    inStep = info.strategy().equals("linear") || info.strategy().equals("debug");
    Entry entry = Entry.of(info.name(), info.id(), info.path());
    entry.duration().put("start", now());
    tasks = new ArrayList<>();
    open.clear();
    play = entry;
    plays.add(Map.of("play", entry.told(), "tasks", tasks));
  }

  private TaskEntry begin(TaskInfo info, String key) {
    Entry entry = Entry.of(info.name(), info.id(), info.path());
    entry.duration().put("start", now());
    TaskEntry made = new TaskEntry(entry, new TreeMap<>());
    tasks.add(Map.of("task", entry.told(), "hosts", made.hosts()));
    open.put(key, made);
    return made;
  }

  private void finish(RunEvent.RunnerFinished event) {
    TaskInfo task = event.task();
    String key = inStep ? task.id() : key(task, event.host());
    TaskEntry found = open.get(key);
    TaskEntry entry = found == null ? begin(task, key) : found;
    entry.hosts().put(event.host(), values(task, event.result()));
    String end = now();
    entry.task().duration().put("end", end);
    if (play != null) {
      play.duration().put("end", end);
    }
    if (!inStep) {
      open.remove(key);
    }
  }

  private static Map<String, @Nullable Object> values(TaskInfo task, TaskResult result) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(result.values());
    if (!task.is(TaskInfo.Trait.INCLUDE)) {
      values.put("_ansible_no_log", result.hints().censored());
    }
    if (result.hints().verboseAlways()) {
      values.put("_ansible_verbose_always", true);
    }
    if (result instanceof TaskResult.Failed) {
      values.put("failed", true);
    } else if (result instanceof TaskResult.Skipped) {
      values.put("skipped", true);
    }
    values.put("action", task.action());
    return values;
  }

  private void write(RunEvent.StatsReady event) {
    Map<String, Object> hosts = new TreeMap<>();
    event.hosts().forEach((host, stats) -> hosts.put(host, counters(stats)));
    Map<String, Map<String, @Nullable Object>> custom = new TreeMap<>();
    if (form.customStats()) {
      custom.putAll(event.custom());
    }
    Map<String, @Nullable Object> run = custom.remove("_run");
    Map<String, Object> all = new TreeMap<>();
    all.put("plays", plays);
    all.put("stats", hosts);
    all.put("custom_stats", custom);
    all.put("global_custom_stats", run == null ? Map.of() : run);
    display.line(PythonJson.sortedAscii(all, form.indent() <= 0 ? -1 : form.indent()), null);
  }

  private static Map<String, Long> counters(HostStats stats) {
    return Map.of(
        "ok", stats.ok(),
        "changed", stats.changed(),
        "unreachable", stats.unreachable(),
        "failures", stats.failures(),
        "skipped", stats.skipped(),
        "rescued", stats.rescued(),
        "ignored", stats.ignored());
  }
}
