package io.howdah.executor.play;

import io.howdah.error.HowdahException;
import io.howdah.executor.RunOptions;
import io.howdah.executor.task.LinkAhead;
import io.howdah.playbook.Task;
import java.util.List;
import java.util.Optional;

/** Reaches a batch's hosts while its first task is still being put together. */
final class HostsAhead {
  private final PlayRun play;
  private final LinkAhead ahead;

  HostsAhead(PlayRun play) {
    this.play = play;
    this.ahead = new LinkAhead(play.run().services());
  }

  /** Begins on a thread of its own with those hosts that will be needed at once. */
  void begin() {
    RunOptions options = play.run().services().options();
    if (options.selection().step()) {
      return; // a person may skip the task
    }
    List<Call> calls =
        play.reachable().stream()
            .limit(options.limits().forks())
            .flatMap(host -> call(host).stream())
            .toList();
    if (!calls.isEmpty()) {
      Thread thread = new Thread(() -> calls.forEach(this::reach), "hosts-ahead");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private record Call(String host, Task task) {}

  private Optional<Call> call(String host) {
    return Optional.ofNullable(play.iterator().peekWork(host))
        .filter(ahead::isSure)
        .map(task -> new Call(host, task));
  }

  private void reach(Call call) {
    try {
      ahead.reach(call.host(), call.task(), play.variables(call.host(), call.task()));
    } catch (HowdahException wrong) {
      // The task meets it too, and tells it in its place.
    }
  }
}
