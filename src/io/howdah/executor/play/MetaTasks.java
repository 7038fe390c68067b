package io.howdah.executor.play;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.event.ResultCleaner;
import io.howdah.event.RunEvent;
import io.howdah.executor.task.Conditions;
import io.howdah.executor.walk.HostState;
import io.howdah.executor.walk.Phase;
import io.howdah.module.PythonText;
import io.howdah.playbook.Handler;
import io.howdah.playbook.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The meta action: changes the play itself, on the strategy's own thread. */
final class MetaTasks {
  private static final Set<String> PER_HOST =
      Set.of("noop", "reset_connection", "end_host", "role_complete", "flush_handlers");
  private static final Set<String> WITHOUT_WHEN =
      Set.of("noop", "refresh_inventory", "reset_connection");

  private final PlayRun play;
  private final LinkReset links;

  /** Closes a host's connection as a task would reach it. */
  interface LinkReset {
    void reset(String host, Task task);
  }

  MetaTasks(PlayRun play, LinkReset links) {
    this.play = play;
    this.links = links;
  }

  /** What the task says to do. */
  static String what(Task task) {
    return PythonText.str(task.args().get("_raw_params"));
  }

  /** Whether it is done once, for all hosts. */
  static boolean isForAll(Task task) {
    return !PER_HOST.contains(what(task));
  }

  /** Does it, in the name of this host. */
  void run(Task task, String host) {
    String what = what(task);
    if (!task.implicit()) {
      play.emit(new RunEvent.TaskStarted(play.infos().announce(task, play.variables(host, task))));
    }
    if (WITHOUT_WHEN.contains(what) && !task.when().isEmpty()) {
      play.run().services().events().warn(what + " task does not support when conditional");
    }
    if (WITHOUT_WHEN.contains(what) || what.equals("role_complete") || holds(task, host)) {
      say(task, act(what, task, host));
    } else {
      skip(task, host, what);
    }
    if (task instanceof Handler) {
      play.notified().done(task, host);
    }
  }

  private boolean holds(Task task, String host) {
    return task.when().isEmpty()
        || Conditions.ofTask(play.run().services(), task)
            .hold(task.when(), play.variables(host, task));
  }

  private String act(String what, Task task, String host) {
    return switch (what) {
      case "noop" -> "noop";
      case "flush_handlers" -> flush(host);
      case "refresh_inventory" -> refresh();
      case "clear_facts" -> clearFacts();
      case "clear_host_errors" -> clearErrors();
      case "end_batch" -> endAll("ending batch");
      case "end_play" -> endPlay();
      case "end_host" -> endHost(host);
      case "role_complete" -> completeRole(task, host);
      case "reset_connection" -> reset(task, host);
      default ->
          throw new HowdahException(
              "invalid meta action requested: " + what,
              task.location(),
              null,
              ExitCode.ERROR,
              null);
    };
  }

  private String flush(String host) {
    HostState state = play.iterator().state(host);
    if (state.phase() == Phase.HANDLERS) {
      throw new HowdahException("flush_handlers cannot be used as a handler");
    }
    if (!play.run().fallen().isUnreachable(host)) {
      state.flushHandlers();
    }
    return "triggered running handlers for " + host;
  }

  private String refresh() {
    play.run().refresh().run();
    return "inventory successfully refreshed";
  }

  private String clearFacts() {
    play.hosts().forEach(play.run().variables()::clearFacts);
    return "facts cleared";
  }

  private String clearErrors() {
    for (String host : play.hosts()) {
      play.run().fallen().forgive(host);
      play.iterator().state(host).clearErrors();
    }
    return "cleared host errors";
  }

  private String endAll(String message) {
    play.reachable().forEach(host -> play.iterator().state(host).complete());
    return message;
  }

  private String endPlay() {
    play.end();
    return endAll("ending play");
  }

  private String endHost(String host) {
    play.iterator().state(host).complete();
    play.remove(host);
    return "ending play for " + host;
  }

  private String completeRole(Task task, String host) {
    task.role().ifPresent(role -> play.roleRuns().complete(role, host));
    return "role_complete for " + host;
  }

  private String reset(Task task, String host) {
    links.reset(host, task);
    return "reset connection";
  }

  private void say(Task task, String message) {
    if (!task.implicit()) {
      play.run().services().events().say(2, "META: " + message);
    }
  }

  private void skip(Task task, String host, String what) {
    String reason = what + " conditional evaluated to False" + consequence(what, host);
    say(task, reason);
    Map<String, @Nullable Object> raw = new LinkedHashMap<>();
    raw.put(
        "msg",
        what.equals("end_host")
            ? "end_host conditional evaluated to false, continuing execution for " + host
            : what);
    raw.put("skipped", true);
    raw.put("skip_reason", reason);
    if (!task.implicit()) {
      play.emit(
          new RunEvent.RunnerFinished(
              play.infos().of(task),
              host,
              host,
              ResultCleaner.clean(new ResultCleaner.Raw(raw, "meta", false, false))));
    }
  }

  private static String consequence(String what, String host) {
    return switch (what) {
      case "flush_handlers" -> ", not running handlers for " + host;
      case "clear_facts" -> ", not clearing facts and fact cache for " + host;
      case "clear_host_errors" -> ", not clearing host error state for " + host;
      case "end_batch" -> ", continuing current batch";
      case "end_play" -> ", continuing play";
      case "end_host" -> ", continuing execution for " + host;
      default -> "";
    };
  }
}
