package io.howdah.engine;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.executor.Shard;
import io.howdah.inventory.Host;
import io.howdah.inventory.HostPattern;
import io.howdah.inventory.Inventory;
import io.howdah.playbook.Block;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Play;
import io.howdah.playbook.Playbook;
import io.howdah.playbook.TagSelection;
import io.howdah.playbook.Task;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Refuses, before any host is touched, playbooks that can't be split: what is to happen once for
 * all hosts, or with a bound that no shard sees. Files that are included while the plays run are
 * looked at then.
 */
final class ShardRules {
  private final Shard shard;
  private final Inventory inventory;
  private final TagSelection selection;

  ShardRules(RunRequest request, Inventory inventory) {
    this.shard = request.selection().shard();
    this.inventory = inventory;
    this.selection =
        new TagSelection(
            new LinkedHashSet<>(request.selection().tags()),
            new LinkedHashSet<>(request.selection().skipTags()));
  }

  void check(List<Playbook> playbooks) {
    if (!shard.isSplit()) {
      return;
    }
    for (Playbook playbook : playbooks) {
      playbook.plays().forEach(this::check);
    }
  }

  private void check(Play play) {
    if (play.keyword(Keyword.HOSTS) instanceof String text && !text.contains("{{")) {
      for (Host host : HostPattern.of(text).select(inventory)) {
        if (!inventory.hosts().contains(host)) {
          throw at(shard.refusal("the play '" + play.name() + "' is for " + host.name()), play);
        }
      }
    }
    List<Block> blocks = new ArrayList<>(play.compile(false));
    blocks.addAll(play.allHandlers());
    for (Block block : blocks) {
      block.tasks().stream().filter(t -> selection.chooses(t.tags())).forEach(this::check);
    }
  }

  private void check(Task task) {
    Object once = task.keyword(Keyword.RUN_ONCE);
    if (once != null && String.valueOf(once).matches("(?i)true|yes|1|on")) {
      throw refused("is to run once (run_once)", task);
    }
    if (task.action().is("add_host")) {
      throw refused("makes a host (add_host)", task);
    }
    if (task.keyword(Keyword.THROTTLE) != null) {
      throw refused("has a bound of its own (throttle)", task);
    }
  }

  private HowdahException refused(String why, Task task) {
    HowdahException e = shard.refusal("the task '" + task.title() + "' " + why);
    return new HowdahException(
        String.valueOf(e.getMessage()), task.location(), null, ExitCode.HOST_UNREACHABLE, null);
  }

  private static HowdahException at(HowdahException e, Play play) {
    return new HowdahException(
        String.valueOf(e.getMessage()), play.location(), null, ExitCode.HOST_UNREACHABLE, null);
  }
}
