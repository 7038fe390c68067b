package io.howdah.executor.play;

import io.howdah.executor.task.TaskOutcome;
import io.howdah.playbook.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An include that several hosts asked for in the same words. */
final class IncludeGroup {
  private final Request request;
  private final List<String> hosts = new ArrayList<>();
  private final List<TaskOutcome> outcomes = new ArrayList<>();

  /**
   * What was asked for.
   *
   * @param task the include
   * @param target the file, or the role's name
   * @param args the other arguments, rendered
   * @param vars loop variables
   * @param label the loop item's label, or null
   */
  record Request(
      Task task,
      String target,
      Map<String, @Nullable Object> args,
      Map<String, @Nullable Object> vars,
      @Nullable Object label) {
    boolean isSame(Request other) {
      return task == other.task
          && target.equals(other.target)
          && Objects.equals(args, other.args)
          && Objects.equals(vars, other.vars);
    }
  }

  IncludeGroup(Request request) {
    this.request = request;
  }

  Request request() {
    return request;
  }

  List<String> hosts() {
    return hosts;
  }

  List<TaskOutcome> outcomes() {
    return outcomes;
  }

  /** Takes a host in; false if it asked already, which makes it another include. */
  boolean add(TaskOutcome outcome) {
    if (hosts.contains(outcome.host())) {
      return false;
    }
    hosts.add(outcome.host());
    outcomes.add(outcome);
    return true;
  }
}
