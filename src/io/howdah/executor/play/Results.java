package io.howdah.executor.play;

import io.howdah.action.Marks;
import io.howdah.error.Advice;
import io.howdah.event.HostStats.Counter;
import io.howdah.event.ResultCleaner;
import io.howdah.event.RunEvent;
import io.howdah.event.TaskResult;
import io.howdah.executor.task.Diffs;
import io.howdah.executor.task.TaskOutcome;
import io.howdah.executor.walk.HostState;
import io.howdah.executor.walk.Phase;
import io.howdah.executor.walk.PlayIterator.Upcoming;
import io.howdah.playbook.Handler;
import io.howdah.playbook.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws the conclusions of an outcome: the host's place, counts, variables, handlers, events. */
final class Results {
  private final PlayRun play;
  private final Effects effects;

  Results(PlayRun play) {
    this.play = play;
    this.effects = new Effects(play);
  }

  /** Takes an outcome in. */
  void accept(TaskOutcome outcome) {
    if (outcome.isFailed()) {
      failed(outcome);
    } else if (outcome.isUnreachable()) {
      unreachable(outcome);
    } else if (outcome.isSkipped()) {
      count(outcome, Counter.SKIPPED);
      announce(outcome, false);
    } else {
      succeeded(outcome);
    }
    effects.register(outcome);
    finishTask(outcome);
  }

  private void finishTask(TaskOutcome outcome) {
    Task task = outcome.work().task();
    boolean ran = outcome.isFailed() || !(outcome.isUnreachable() || outcome.isSkipped());
    if (ran) {
      task.role().ifPresent(role -> play.roleRuns().begin(role, outcome.host()));
    }
    if (task instanceof Handler) {
      play.notified().done(task, outcome.host());
    }
  }

  private void failed(TaskOutcome outcome) {
    if (outcome.traits().ignoreErrors()) {
      count(outcome, Counter.OK);
      count(outcome, Counter.IGNORED);
      if (Boolean.TRUE.equals(outcome.raw().get("changed"))) {
        count(outcome, Counter.CHANGED);
      }
      announce(outcome, true);
      return;
    }
    boolean rescuing = play.iterator().state(outcome.host()).isRescuing();
    markFailed(outcome);
    if (rescuing) {
      count(outcome, Counter.RESCUED);
      play.restore(outcome.host());
      play.run().variables().setFacts(outcome.host(), rescueVariables(outcome));
    } else {
      count(outcome, Counter.FAILURES);
    }
    announce(outcome, false);
  }

  private void markFailed(TaskOutcome outcome) {
    if (outcome.work().runOnce()) {
      play.reachable().forEach(this::failHost);
    } else {
      failHost(outcome.host());
    }
    HostState state = play.iterator().state(outcome.host());
    Upcoming next = play.iterator().peek(outcome.host());
    if (state.isFailed() && next.state().phase() == Phase.COMPLETE) {
      play.run().fallen().fail(outcome.host());
    }
  }

  private void failHost(String host) {
    play.iterator().state(host).fail();
    play.remove(host);
  }

  private static Map<String, @Nullable Object> rescueVariables(TaskOutcome outcome) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    variables.put("ansible_failed_task", TaskSummary.of(outcome.work()));
    Map<String, @Nullable Object> result = new LinkedHashMap<>(outcome.raw());
    result.remove(Advice.KEY);
    variables.put("ansible_failed_result", result);
    return Effects.marked(variables);
  }

  private void unreachable(TaskOutcome outcome) {
    if (outcome.traits().ignoreUnreachable()) {
      count(outcome, Counter.OK);
      count(outcome, Counter.IGNORED);
      announce(outcome, true);
      return;
    }
    play.run().fallen().lose(outcome.host());
    play.remove(outcome.host());
    count(outcome, Counter.UNREACHABLE);
    announce(outcome, false);
  }

  private void succeeded(TaskOutcome outcome) {
    effects.apply(outcome);
    if (outcome.isFailed()) {
      // changed_when and failed_when of add_host and group_by speak late.
      failed(outcome);
      return;
    }
    if (!Includes.isInclude(outcome.work().task())) {
      count(outcome, Counter.OK);
      if (Boolean.TRUE.equals(outcome.raw().get("changed"))) {
        count(outcome, Counter.CHANGED);
      }
    }
    announce(outcome, false);
  }

  /** An include_tasks found no file, or one that it can't use. */
  void announceFailedInclude(TaskOutcome outcome, String reason) {
    Map<String, @Nullable Object> raw = new LinkedHashMap<>();
    raw.put("failed", true);
    raw.put("reason", reason);
    count(outcome, Counter.FAILURES);
    announce(new TaskOutcome(outcome.work(), raw, outcome.traits()), false);
  }

  private void announce(TaskOutcome outcome, boolean ignored) {
    TaskResult result =
        ResultCleaner.clean(
            new ResultCleaner.Raw(
                Marks.shown(outcome.raw()),
                outcome.work().task().action().name(),
                outcome.traits().noLog(),
                ignored));
    boolean good = result instanceof TaskResult.Ok || result instanceof TaskResult.Changed;
    if (good && outcome.traits().diff()) {
      Diffs.announce(play.run().services().events(), outcome, result);
    }
    play.emit(
        new RunEvent.RunnerFinished(
            outcome.work().info(), outcome.host(), outcome.traits().hostLabel(), result));
  }

  private void count(TaskOutcome outcome, Counter counter) {
    play.run().recap().count(outcome.host(), counter);
  }
}
