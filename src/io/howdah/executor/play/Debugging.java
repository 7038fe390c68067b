package io.howdah.executor.play;

import io.howdah.event.HostStats.Counter;
import io.howdah.executor.RunOptions;
import io.howdah.executor.debug.DebugScope;
import io.howdah.executor.debug.DebugSession;
import io.howdah.executor.debug.DebuggerQuit;
import io.howdah.executor.keyword.KeywordValues;
import io.howdah.executor.task.HostTask;
import io.howdah.executor.task.TaskOutcome;
import io.howdah.executor.task.TaskServices;
import io.howdah.executor.walk.HostState;
import io.howdah.executor.walk.PlayIterator.Upcoming;
import io.howdah.playbook.Keyword;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes outcomes in, and asks the person at the debugger where a task wants that: {@code debugger},
 * {@code strategy: debug}, ENABLE_TASK_DEBUGGER.
 */
final class Debugging {
  private final PlayRun play;
  private final Results results;

  Debugging(PlayRun play, Results results) {
    this.play = play;
    this.results = results;
  }

  /**
   * Draws the conclusions of an outcome.
   *
   * @return the task to do again in place of this outcome, or null
   * @throws DebuggerQuit if the person ends the run
   */
  @Nullable HostTask accept(TaskOutcome outcome) throws DebuggerQuit {
    if (!isWanted(outcome)) {
      results.accept(outcome);
      return null;
    }
    Before before = Before.of(play, outcome);
    results.accept(outcome);
    TaskServices services = play.run().services();
    DebugScope scope = new DebugScope(services, outcome);
    DebugSession session =
        new DebugSession(
            services.outside().prompter(), line -> services.events().say(0, line), scope);
    String prompt = "[%s] TASK: %s (debug)> ".formatted(outcome.host(), scope.title());
    return switch (session.run(prompt)) {
      case CONTINUE -> null;
      case REDO -> {
        before.restore(play);
        uncount(outcome, before);
        yield scope.redone();
      }
      case QUIT -> {
        services.events().say(0, "User interrupted execution");
        throw new DebuggerQuit();
      }
    };
  }

  private boolean isWanted(TaskOutcome outcome) {
    TaskServices services = play.run().services();
    RunOptions.Behaviour behaviour = services.options().behaviour();
    KeywordValues keywords =
        new KeywordValues(outcome.work().task(), services.templar(), outcome.work().variables());
    boolean ignored = behaviour.debuggerIgnoresErrors() && outcome.traits().ignoreErrors();
    boolean failed = outcome.isFailed() && !ignored;
    boolean everywhere = behaviour.debugger() || play.fields().strategy().equals("debug");
    String said = keywords.textOr(Keyword.DEBUGGER, "");
    boolean byDefault = everywhere && (failed || outcome.isUnreachable());
    return switch (said) {
      case "always" -> true;
      case "never" -> false;
      case "on_failed" -> byDefault || failed;
      case "on_unreachable" -> byDefault || outcome.isUnreachable();
      case "on_skipped" -> byDefault || outcome.isSkipped();
      default -> byDefault;
    };
  }

  private void uncount(TaskOutcome outcome, Before before) {
    String host = outcome.host();
    Counter counter =
        outcome.isFailed()
            ? before.rescuing() ? Counter.RESCUED : Counter.FAILURES
            : outcome.isUnreachable()
                ? Counter.UNREACHABLE
                : outcome.isSkipped() ? Counter.SKIPPED : Counter.OK;
    boolean ignored = outcome.isFailed() && outcome.traits().ignoreErrors();
    play.run().recap().uncount(host, ignored ? Counter.OK : counter);
    if (ignored) {
      play.run().recap().uncount(host, Counter.IGNORED);
    }
    boolean changed = Boolean.TRUE.equals(outcome.raw().get("changed"));
    if (changed && (ignored || counter == Counter.OK)) {
      play.run().recap().uncount(host, Counter.CHANGED);
    }
  }

  /**
   * Where hosts were before the outcome.
   *
   * @param states by host
   * @param rescuing whether a failure leads into a rescue part
   */
  private record Before(Map<String, HostState> states, boolean rescuing) {
    static Before of(PlayRun play, TaskOutcome outcome) {
      Map<String, HostState> states = new LinkedHashMap<>();
      List<String> hosts = outcome.work().runOnce() ? play.reachable() : List.of(outcome.host());
      hosts.forEach(host -> states.put(host, play.iterator().state(host).copy()));
      return new Before(states, play.iterator().state(outcome.host()).isRescuing());
    }

    void restore(PlayRun play) {
      states.forEach(
          (host, state) -> {
            play.iterator().take(host, new Upcoming(state, null));
            play.run().fallen().forgive(host);
            play.restore(host);
          });
    }
  }
}
