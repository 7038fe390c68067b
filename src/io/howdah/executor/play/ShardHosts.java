package io.howdah.executor.play;

import io.howdah.executor.Shard;
import io.howdah.inventory.Host;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Task;
import java.util.List;

/** A run's part of a play's hosts, and what such a part refuses. */
final class ShardHosts {
  private final RunState run;
  private final Shard shard;

  ShardHosts(RunState run) {
    this.run = run;
    this.shard = run.services().options().selection().shard();
  }

  /** Those of a play's hosts that this part has: a host is in the same part in every play. */
  List<String> of(List<String> names) {
    if (!shard.isSplit()) {
      return names;
    }
    List<String> ours =
        shard.hosts(
            run.inventory().hosts().stream()
                .map(Host::name)
                .filter(name -> run.limit() == null || run.limit().contains(name))
                .toList());
    for (String name : names) {
      if (run.inventory().hosts().stream().noneMatch(host -> host.name().equals(name))) {
        throw shard.refusal("a play is for " + name);
      }
    }
    return names.stream().filter(ours::contains).toList();
  }

  /** Refuses a task, of an included file perhaps, that no part can do for all. */
  void check(Task task, boolean once) {
    if (!shard.isSplit()) {
      return;
    }
    if (once) {
      throw shard.refusal("the task '" + task.title() + "' is to run once (run_once)");
    }
    if (task.action().is("add_host")) {
      throw shard.refusal("the task '" + task.title() + "' makes a host (add_host)");
    }
    if (task.keyword(Keyword.THROTTLE) != null) {
      throw shard.refusal("the task '" + task.title() + "' has a bound of its own (throttle)");
    }
  }
}
