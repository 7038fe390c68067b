package io.howdah.executor.play;

import io.howdah.event.RunEvent;
import io.howdah.executor.play.Turns.Turn;
import io.howdah.executor.task.HostTask;
import io.howdah.executor.task.TaskOutcome;
import io.howdah.playbook.Task;
import io.howdah.variables.VariableView;
import java.util.ArrayList;
import java.util.List;

/** Every host takes a task before any host takes the next. */
final class LinearStrategy implements Strategy {
  private static final long SLOT_MILLIS = 5;

  private final PlayRun play;
  private final Forks forks;
  private final Tools tools;
  private final Turns turns;
  private boolean broken;

  /** What strategies share. */
  record Tools(
      TaskStart start,
      Results results,
      Includes includes,
      MetaTasks meta,
      StepMode step,
      Debugging debugging) {}

  LinearStrategy(PlayRun play, Forks forks, Tools tools) {
    this.play = play;
    this.forks = forks;
    this.tools = tools;
    this.turns = new Turns(play.iterator());
  }

  @Override
  public boolean run() throws InterruptedException {
    while (true) {
      List<String> hosts = play.reachable();
      play.beginRound();
      Turns.Round round = turns.next(hosts);
      if (round.over()) {
        return broken;
      }
      RoundRun work = new RoundRun();
      if (work.start(round.turns())) {
        work.finish();
        if (conclude(work, hosts)) {
          return true;
        }
      }
    }
  }

  /** Looks at a round's failures; true when no host is left after a fatal one. */
  private boolean conclude(RoundRun work, List<String> hosts) {
    FailureRules rules = new FailureRules(play);
    broken |= work.fatal && rules.failAllAfterFatal(work.outcomes, hosts);
    broken |= !work.outcomes.isEmpty() && rules.failAllAboveLimit(hosts);
    if (broken && play.run().fallen().failed().size() >= hosts.size()) {
      play.emit(new RunEvent.NoHostsRemaining(play.info()));
      return true;
    }
    return false;
  }

  /** One task on all hosts that take it. */
  private final class RoundRun {
    private final List<TaskOutcome> outcomes = new ArrayList<>();
    private boolean announced;
    private boolean fatal;

    /** Starts the task on each host; false if a person skips it (--step). */
    boolean start(List<Turn> round) throws InterruptedException {
      for (Turn turn : round) {
        if (tools.start().isDone(turn.task(), turn.host())) {
          continue;
        }
        if (turn.task().action().is("meta")) {
          if (meta(turn)) {
            break;
          }
        } else {
          if (!announced && !tools.step().wants(turn.task(), null)) {
            return false;
          }
          if (begin(turn)) {
            break;
          }
        }
      }
      return true;
    }

    private boolean meta(Turn turn) {
      tools.meta().run(turn.task(), turn.host());
      boolean once = MetaTasks.isForAll(turn.task());
      VariableView variables = play.variables(turn.host(), turn.task());
      fatal |= !turn.task().implicit() && tools.start().isFatal(turn.task(), variables, once);
      return once;
    }

    /** Starts the task on a host; true when no other host takes it. */
    private boolean begin(Turn turn) throws InterruptedException {
      Task task = turn.task();
      VariableView variables = play.variables(turn.host(), task);
      boolean runOnce = tools.start().isRunOnce(task, variables);
      boolean once = runOnce || tools.start().bypassesHosts(task, variables);
      fatal |= tools.start().isFatal(task, variables, once);
      if (!announced) {
        tools.start().announce(task, variables);
        announced = true;
      }
      int throttle = runOnce ? 0 : tools.start().throttle(task, variables);
      waitForFork(throttle > 0 ? Math.min(throttle, forks.size()) : forks.size());
      HostTask work =
          tools.start().begin(turn.host(), task, new TaskStart.Seen(variables, runOnce));
      forks.submit(work);
      return once;
    }

    /** Concludes what is done first, so that a host's end is told before the next one's start. */
    private void waitForFork(int limit) throws InterruptedException {
      TaskOutcome done;
      while ((done = forks.poll(forks.running() >= limit ? SLOT_MILLIS : 0)) != null
          || forks.running() >= limit) {
        if (done != null) {
          accept(done);
        }
      }
    }

    private void accept(TaskOutcome outcome) throws InterruptedException {
      HostTask again = tools.debugging().accept(outcome);
      if (again == null) {
        outcomes.add(outcome);
      } else {
        forks.submit(again);
      }
    }

    /** Waits for all hosts, then opens what the task includes. */
    void finish() throws InterruptedException {
      while (forks.pending() > 0) {
        accept(forks.take());
      }
      play.iterator().lockStep().insert(tools.includes().open(outcomes));
    }
  }
}
