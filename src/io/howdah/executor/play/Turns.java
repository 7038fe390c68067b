package io.howdah.executor.play;

import io.howdah.executor.walk.HostState;
import io.howdah.executor.walk.Phase;
import io.howdah.executor.walk.PlayIterator;
import io.howdah.executor.walk.PlayIterator.Upcoming;
import io.howdah.playbook.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps hosts in step: says which of them take the next task, and which have to wait. After a
 * flush_handlers hosts go from handler to handler together.
 */
final class Turns {
  private final PlayIterator iterator;
  private boolean inHandlers;

  Turns(PlayIterator iterator) {
    this.iterator = iterator;
  }

  /** A host and the task that it takes. */
  record Turn(String host, Task task) {}

  /** A round of the play; {@code over} when no host has anything left to do. */
  record Round(List<Turn> turns, boolean over) {}

  /** The next round for these hosts; those that have to wait are not in it. */
  Round next(List<String> hosts) {
    Map<String, Upcoming> upcoming = new LinkedHashMap<>();
    for (String host : hosts) {
      Upcoming next = iterator.peek(host);
      if (next.task() != null) {
        upcoming.put(host, next);
      }
    }
    if (upcoming.isEmpty()) {
      return new Round(List.of(), true);
    }
    inHandlers &= upcoming.values().stream().anyMatch(Turns::isHandling);
    return new Round(inHandlers ? handlerTurns(upcoming) : taskTurns(upcoming), false);
  }

  private static boolean isHandling(Upcoming next) {
    return next.state().phase() == Phase.HANDLERS;
  }

  private List<Turn> handlerTurns(Map<String, Upcoming> upcoming) {
    int lowest =
        upcoming.values().stream()
            .filter(Turns::isHandling)
            .map(Upcoming::state)
            .mapToInt(HostState::handlersPassed)
            .min()
            .orElse(0);
    List<Turn> turns = new ArrayList<>();
    upcoming.forEach(
        (host, next) -> {
          if (isHandling(next) && next.state().handlersPassed() == lowest) {
            take(turns, host, next);
          }
        });
    return turns;
  }

  private List<Turn> taskTurns(Map<String, Upcoming> upcoming) {
    Set<Task> waiting = Collections.newSetFromMap(new IdentityHashMap<>());
    upcoming.values().forEach(next -> waiting.add(taskOf(next)));
    Task current = iterator.lockStep().advance(waiting);
    List<Turn> turns = new ArrayList<>();
    upcoming.forEach(
        (host, next) -> {
          if (next.task() == current) {
            take(turns, host, next);
          }
        });
    if (current.action().is("meta") && MetaTasks.what(current).equals("flush_handlers")) {
      inHandlers = true;
    }
    return turns;
  }

  private void take(List<Turn> turns, String host, Upcoming next) {
    iterator.take(host, next);
    turns.add(new Turn(host, taskOf(next)));
  }

  private static Task taskOf(Upcoming next) {
    return java.util.Objects.requireNonNull(next.task());
  }
}
