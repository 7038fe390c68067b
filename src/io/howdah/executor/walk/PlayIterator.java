package io.howdah.executor.walk;

import io.howdah.playbook.Block;
import io.howdah.playbook.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every host's place in a play, and the one list of tasks that keeps them in step. */
public final class PlayIterator {
  private final List<Block> blocks;
  private final PlayCourse course;
  private final Map<String, HostState> states = new LinkedHashMap<>();
  private final LockStep lockStep;

  /**
   * Starts all hosts at the play's beginning.
   *
   * @param blocks the compiled play, tags applied
   * @param setup the fact gathering task's blocks, for lockstep
   */
  public PlayIterator(List<Block> blocks, List<Task> setup, PlayCourse course) {
    this.blocks = blocks;
    this.course = course;
    List<Task> order = new ArrayList<>(setup);
    blocks.forEach(block -> order.addAll(block.tasks()));
    lockStep = new LockStep(order);
  }

  /** A task and the state that a host will be in once it has taken it. */
  public record Upcoming(HostState state, @Nullable Task task) {}

  /** The host's state itself; a host that came late starts with nothing to do. */
  public HostState state(String host) {
    return states.computeIfAbsent(host, name -> new HostState(List.of()));
  }

  /** Lets the host start at the play's beginning. */
  public void start(String host) {
    states.put(host, new HostState(blocks));
  }

  /** Looks at the host's next task without taking it. */
  public Upcoming peek(String host) {
    HostState ahead = state(host).copy();
    return new Upcoming(ahead, ahead.next(course, host));
  }

  /** Looks at the host's next task that is no flushing of handlers between sections. */
  public @Nullable Task peekWork(String host) {
    HostState ahead = state(host).copy();
    Task task = ahead.next(course, host);
    while (task != null && task.implicit() && task.action().is("meta")) {
      task = ahead.next(course, host);
    }
    return task;
  }

  /** Takes what {@link #peek} showed. */
  public void take(String host, Upcoming upcoming) {
    states.put(host, upcoming.state());
  }

  /** Takes the host's next task; null when it is done. */
  public @Nullable Task next(String host) {
    return state(host).next(course, host);
  }

  /** The list that keeps hosts in step. */
  public LockStep lockStep() {
    return lockStep;
  }

  /** Hosts that have failed, in order. */
  public List<String> failedHosts() {
    return states.entrySet().stream()
        .filter(entry -> entry.getValue().isFailed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Puts included blocks in at the host's place. */
  public void insert(String host, List<Block> included) {
    HostState state = state(host);
    if (state.phase() == Phase.HANDLERS) {
      List<Task> handlers = new ArrayList<>();
      included.forEach(block -> handlers.addAll(block.tasks()));
      state.insertHandlers(handlers);
    } else {
      state.insert(included);
    }
  }
}
