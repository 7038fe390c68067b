package io.howdah.executor.play;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.event.HostStats.Counter;
import io.howdah.event.RunEvent;
import io.howdah.executor.RunOptions;
import io.howdah.executor.keyword.TagSelection;
import io.howdah.executor.keyword.TaskErrors;
import io.howdah.executor.task.TaskOutcome;
import io.howdah.playbook.Block;
import io.howdah.playbook.Handler;
import io.howdah.playbook.Task;
import io.howdah.playbook.load.PlaybookLoader;
import io.howdah.playbook.load.PlaybookLoader.Included;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens include_tasks and include_role and puts what they bring into the hosts' way. */
final class Includes {
  private final PlayRun play;
  private final Results results;

  Includes(PlayRun play, Results results) {
    this.play = play;
    this.results = results;
  }

  /** Whether the task includes others while the play runs. */
  static boolean isInclude(Task task) {
    return task.action().is("include_tasks")
        || task.action().is("include_role")
        || task.action().is("include");
  }

  /**
   * Opens what these outcomes ask for.
   *
   * @return tasks that came in, in order, for lockstep
   */
  List<Task> open(List<TaskOutcome> outcomes) {
    List<Task> tasks = new ArrayList<>();
    Map<String, List<Block>> blocks = new LinkedHashMap<>();
    Set<String> failed = new LinkedHashSet<>();
    for (IncludeGroup group : new IncludeRequests(play).of(outcomes)) {
      List<Block> opened = openOrFail(group, failed);
      for (Block block : opened) {
        tasks.addAll(block.tasks());
        group
            .hosts()
            .forEach(host -> blocks.computeIfAbsent(host, h -> new ArrayList<>()).add(block));
      }
    }
    blocks.forEach((host, list) -> play.iterator().insert(host, list));
    // Once for all items of a loop: failing again would leave the rescue for always.
    failed.forEach(this::fail);
    return tasks;
  }

  private void fail(String host) {
    play.run().fallen().fail(host);
    play.iterator().state(host).fail();
    play.remove(host);
  }

  private List<Block> openOrFail(IncludeGroup group, Set<String> failed) {
    try {
      return filtered(group, load(group));
    } catch (HowdahException e) {
      if (e.exitCode() == ExitCode.PARSE_ERROR) {
        throw e;
      }
      announce(group, e);
      group.outcomes().forEach(outcome -> failed.add(outcome.host()));
      return List.of();
    }
  }

  private Included load(IncludeGroup group) {
    IncludeGroup.Request request = group.request();
    PlaybookLoader loader = play.run().loader();
    if (request.task().action().is("include_role")) {
      return loader.includeRole(
          play.play(),
          new PlaybookLoader.RoleInclude(request.task(), request.args(), request.vars()));
    }
    Path file = Path.of(request.target());
    if (!Files.exists(file)) {
      throw new HowdahException(
          "Could not find or access '" + file + "' on the Ansible Controller.");
    }
    Included included =
        loader.includeTasks(
            play.play(),
            new PlaybookLoader.TasksInclude(
                request.task(), file, request.vars(), apply(request.args())));
    group.hosts().forEach(host -> play.run().recap().count(host, Counter.OK));
    play.emit(
        new RunEvent.Included(
            play.infos().of(request.task()),
            request.target(),
            List.copyOf(group.hosts()),
            request.label()));
    return included;
  }

  private static Map<String, @Nullable Object> apply(Map<String, @Nullable Object> args) {
    Map<String, @Nullable Object> apply = new LinkedHashMap<>();
    if (args.get("apply") instanceof Map<?, ?> given) {
      given.forEach((key, value) -> apply.put(String.valueOf(key), value));
    }
    return apply;
  }

  private List<Block> filtered(IncludeGroup group, Included included) {
    play.addIncluded(included.handlers(), included.visible());
    if (group.request().task() instanceof Handler) {
      included.blocks().stream()
          .flatMap(block -> block.tasks().stream())
          .forEach(task -> group.hosts().forEach(host -> play.notified().notify(task, host)));
      return included.blocks();
    }
    RunOptions.Selection selection = play.run().services().options().selection();
    TagSelection tags = new TagSelection(selection.tags(), selection.skipTags());
    List<Block> kept = new ArrayList<>();
    for (Block block : included.blocks()) {
      kept.add(
          tags.filter(
              block,
              play.run().services().templar(),
              play.variables(group.hosts().get(0), group.request().task())));
    }
    return kept;
  }

  /** The include itself fails on every host that asked for it. */
  private void announce(IncludeGroup group, HowdahException why) {
    boolean role = group.request().task().action().is("include_role");
    if (role) {
      String place = why.location().map(TaskErrors::excerpt).orElse("");
      play.emit(new RunEvent.Errored(why.getMessage() + place, false));
    }
    for (TaskOutcome outcome : group.outcomes()) {
      outcome.raw().put("failed", true);
      if (!role) {
        results.announceFailedInclude(outcome, String.valueOf(why.getMessage()));
      }
    }
  }
}
