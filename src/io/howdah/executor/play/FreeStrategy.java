package io.howdah.executor.play;

import io.howdah.error.HowdahException;
import io.howdah.event.RunEvent;
import io.howdah.executor.play.LinearStrategy.Tools;
import io.howdah.executor.task.HostTask;
import io.howdah.executor.task.TaskOutcome;
import io.howdah.executor.walk.PlayIterator.Upcoming;
import io.howdah.playbook.Task;
import io.howdah.variables.VariableView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every host goes at its own pace; host_pinned keeps a fork with a host until it is done. */
final class FreeStrategy implements Strategy {
  private static final long TICK_MILLIS = 50;

  private final PlayRun play;
  private final Forks forks;
  private final Tools tools;
  private final boolean pinned;
  private final Set<String> busy = new HashSet<>();
  private final Map<Task, Integer> running = new IdentityHashMap<>();
  private final Set<Task> announced = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> warned = new HashSet<>();
  private final List<String> begun = new ArrayList<>();

  FreeStrategy(PlayRun play, Forks forks, Tools tools) {
    this.play = play;
    this.forks = forks;
    this.tools = tools;
    this.pinned = play.fields().strategy().equals("host_pinned");
  }

  @Override
  public boolean run() throws InterruptedException {
    if (play.fields().maxFailPercentage() != null) {
      warn(
          "Using max_fail_percentage with the free strategy is not supported, as tasks are executed"
              + " independently on each host");
    }
    while (true) {
      List<String> hosts = play.reachable();
      if (hosts.isEmpty() && forks.pending() == 0) {
        play.emit(new RunEvent.NoHostsRemaining(play.info()));
        return false;
      }
      boolean started = startOn(hosts);
      if (forks.pending() > 0) {
        collect(started);
      } else if (!started) {
        return false;
      }
    }
  }

  private boolean startOn(List<String> hosts) throws InterruptedException {
    boolean any = false;
    for (String host : inOrder(hosts)) {
      if (!busy.contains(host) && forks.running() < forks.size()) {
        any |= startNext(host);
      }
    }
    return any;
  }

  /** With pinned hosts those begun come first, so that no fork goes to a new one too early. */
  private List<String> inOrder(List<String> hosts) {
    if (!pinned) {
      return hosts;
    }
    begun.removeIf(host -> !busy.contains(host) && play.iterator().peek(host).task() == null);
    List<String> order = new ArrayList<>(begun);
    order.retainAll(hosts);
    for (String host : hosts) {
      if (order.size() < forks.size() && !order.contains(host) && !isDone(host)) {
        order.add(host);
        begun.add(host);
      }
    }
    return order;
  }

  private boolean isDone(String host) {
    return !busy.contains(host) && play.iterator().peek(host).task() == null;
  }

  private boolean startNext(String host) throws InterruptedException {
    Upcoming next = play.iterator().peek(host);
    Task task = next.task();
    if (task == null) {
      return false;
    }
    VariableView variables = play.variables(host, task);
    int throttle = tools.start().throttle(task, variables);
    if (throttle > 0 && running.getOrDefault(task, 0) >= throttle) {
      return false;
    }
    play.iterator().take(host, next);
    if (tools.start().isDone(task, host)) {
      return true;
    }
    if (task.action().is("meta")) {
      tools.meta().run(task, host);
      return true;
    }
    if (tools.step().wants(task, host)) {
      begin(host, task, variables);
    }
    return true;
  }

  private void begin(String host, Task task, VariableView variables) throws InterruptedException {
    refuseOnce(task, variables);
    if (announced.add(task)) {
      play.infos().announce(task, variables);
    }
    play.emit(new RunEvent.TaskStarted(play.infos().of(task)));
    busy.add(host);
    running.merge(task, 1, Integer::sum);
    forks.submit(tools.start().begin(host, task, new TaskStart.Seen(variables, false)));
  }

  private void refuseOnce(Task task, VariableView variables) {
    if (tools.start().bypassesHosts(task, variables)) {
      throw new HowdahException(
          "The '"
              + task.action().name()
              + "' module bypasses the host loop, which is currently not supported in the free"
              + " strategy and would instead execute for every host in the inventory list.",
          task.location());
    }
    if (tools.start().isRunOnce(task, variables)) {
      warn(
          "Using run_once with the free strategy is not currently supported. This task will still"
              + " be executed for every host in the inventory list.");
    }
    if (tools.start().isFatal(task, variables, false)) {
      warn(
          "Using any_errors_fatal with the free strategy is not supported, as tasks are executed"
              + " independently on each host");
    }
  }

  private void warn(String message) {
    if (warned.add(message)) {
      play.run().services().events().warn(message);
    }
  }

  private void collect(boolean started) throws InterruptedException {
    List<TaskOutcome> outcomes = new ArrayList<>();
    TaskOutcome first = started ? forks.poll(0) : forks.poll(TICK_MILLIS);
    for (TaskOutcome next = first; next != null; next = forks.poll(0)) {
      HostTask again = tools.debugging().accept(next);
      if (again != null) {
        forks.submit(again);
        continue;
      }
      running.merge(next.work().task(), -1, Integer::sum);
      busy.remove(next.host());
      outcomes.add(next);
    }
    tools.includes().open(outcomes);
  }
}
