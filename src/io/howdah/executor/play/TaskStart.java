package io.howdah.executor.play;

import io.howdah.error.HowdahException;
import io.howdah.event.RunEvent;
import io.howdah.event.TaskInfo;
import io.howdah.executor.keyword.KeywordValues;
import io.howdah.executor.keyword.TaskErrors;
import io.howdah.executor.task.HostTask;
import io.howdah.executor.task.TaskAction;
import io.howdah.executor.task.TaskServices;
import io.howdah.playbook.Action;
import io.howdah.playbook.Handler;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Task;
import io.howdah.variables.VariableView;

/** What strategies ask of a task before it runs. */
final class TaskStart {
  private final PlayRun play;

  TaskStart(PlayRun play) {
    this.play = play;
  }

  /** Whether the task's role has run on this host, so that it need not run again. */
  boolean isDone(Task task, String host) {
    return !(task instanceof Handler)
        && task.role().map(role -> play.roleRuns().isDone(role, host)).orElse(false);
  }

  /** Announces a task by what this host sees. */
  TaskInfo announce(Task task, VariableView variables) {
    TaskInfo info = play.infos().announce(task, variables);
    play.emit(new RunEvent.TaskStarted(info));
    return info;
  }

  /** Whether one host's result is all hosts'. */
  boolean isRunOnce(Task task, VariableView variables) {
    boolean once = values(task, variables).isTruthy(Keyword.RUN_ONCE);
    new ShardHosts(play.run()).check(task, once);
    return once;
  }

  /** Whether the action itself wants to run once for all hosts. */
  boolean bypassesHosts(Task task, VariableView variables) {
    TaskServices services = play.run().services();
    Action action = new TaskAction(services).of(task, variables);
    return services.code().actions().find(action).bypassesHostLoop();
  }

  /** Whether the task's failure on one host ends the play for all. */
  boolean isFatal(Task task, VariableView variables, boolean once) {
    boolean fatal =
        once || lenient(task, variables, Keyword.ANY_ERRORS_FATAL, play.fields().anyErrorsFatal());
    return fatal && !lenient(task, variables, Keyword.IGNORE_ERRORS, false);
  }

  private boolean lenient(Task task, VariableView variables, Keyword keyword, boolean byDefault) {
    return values(task, variables).flagOr(keyword, byDefault);
  }

  /** How many hosts at a time this task may run on; 0 for no limit. */
  int throttle(Task task, VariableView variables) {
    try {
      return Math.toIntExact(values(task, variables).number(Keyword.THROTTLE, 0));
    } catch (HowdahException | ArithmeticException e) {
      throw TaskErrors.at(
          "Failed to convert the throttle value to an integer.", task.location(), e);
    }
  }

  /** Puts the task together for a host and announces it there. */
  HostTask begin(String host, Task task, Seen seen) {
    HostTask work =
        new HostTask(
            host,
            task,
            play.infos().of(task),
            seen.variables(),
            delegate -> play.delegated(host, delegate, task),
            seen.once());
    play.emit(new RunEvent.RunnerStarted(work.info(), host));
    return work;
  }

  /**
   * A task as one host sees it.
   *
   * @param variables the host's
   * @param once whether its result is every host's
   */
  record Seen(VariableView variables, boolean once) {}

  private KeywordValues values(Task task, VariableView variables) {
    return new KeywordValues(task, play.run().services().templar(), variables);
  }
}
