package io.howdah.executor.task;

import io.howdah.action.Marks;
import io.howdah.event.ResultCleaner;
import io.howdah.event.ResultState;
import io.howdah.event.RunEvent;
import io.howdah.event.TaskResult;
import io.howdah.executor.keyword.TaskErrors;
import io.howdah.templating.value.UndefinedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A task once for each item. */
final class LoopRun {
  /** Actions whose items are announced once the inventory has taken them. */
  private static final Set<String> INVENTORY = Set.of("add_host", "group_by");

  private final TaskServices services;
  private final HostTask work;
  private final ScratchView variables;

  LoopRun(TaskServices services, HostTask work, ScratchView variables) {
    this.services = services;
    this.work = work;
    this.variables = variables;
  }

  TaskOutcome run(List<@Nullable Object> items) throws InterruptedException {
    LoopVariables loop = LoopVariables.of(work.task(), services.templar(), variables);
    warnIfInUse(loop);
    List<TaskOutcome> outcomes = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      if (index > 0 && loop.pauseMillis() > 0) {
        Thread.sleep(loop.pauseMillis());
      }
      loop.put(variables.own(), items, index);
      outcomes.add(item(loop));
      variables.own().remove(loop.loopVar());
    }
    return new LoopSummary(work).of(outcomes);
  }

  private void warnIfInUse(LoopVariables loop) {
    if (work.variables().contains(loop.loopVar())) {
      services
          .events()
          .warn(
              "TASK: "
                  + work.task().title()
                  + ": The loop variable '"
                  + loop.loopVar()
                  + "' is already in use. You should set the `loop_var` value in the"
                  + " `loop_control` option for the task to something else to avoid variable"
                  + " collisions and unexpected behavior.");
    }
  }

  private TaskOutcome item(LoopVariables loop) throws InterruptedException {
    TaskOutcome outcome = new ItemRun(services, work, variables).run(null);
    Map<String, @Nullable Object> raw = outcome.raw();
    loop.addTo(raw, variables.own());
    raw.put("_ansible_item_result", true);
    raw.put("_ansible_ignore_errors", outcome.traits().ignoreErrors());
    label(loop, raw);
    announce(outcome);
    return outcome;
  }

  private void label(LoopVariables loop, Map<String, @Nullable Object> raw) {
    try {
      raw.put("_ansible_item_label", services.templar().render(loop.label(), variables));
    } catch (UndefinedException e) {
      raw.put("failed", true);
      raw.put("msg", "Failed to template loop_control.label: " + TaskErrors.twice(e));
    }
  }

  private void announce(TaskOutcome outcome) {
    TaskResult result =
        ResultCleaner.clean(
            new ResultCleaner.Raw(
                Marks.shown(outcome.raw()),
                work.task().action().name(),
                outcome.traits().noLog(),
                outcome.traits().ignoreErrors()));
    if (result instanceof TaskResult.Ok || result instanceof TaskResult.Changed) {
      if (outcome.traits().diff()) {
        Diffs.announce(services.events(), outcome, result);
      }
      if (INVENTORY.contains(work.task().action().simpleName())) {
        return;
      }
    }
    services
        .events()
        .emit(
            new RunEvent.ItemFinished(
                work.info(), work.host(), outcome.traits().hostLabel(), result));
  }

  /** A loop's result from those of its items. */
  private record LoopSummary(HostTask work) {
    TaskOutcome of(List<TaskOutcome> items) {
      Map<String, @Nullable Object> raw = new LinkedHashMap<>();
      List<Object> results = new ArrayList<>();
      items.forEach(item -> results.add(item.raw()));
      raw.put("results", results);
      boolean skipped = items.stream().allMatch(i -> ResultState.truth(i.raw().get("skipped")));
      boolean failed = items.stream().anyMatch(i -> ResultState.truth(i.raw().get("failed")));
      if (items.stream().anyMatch(i -> ResultState.truth(i.raw().get("changed")))) {
        raw.put("changed", true);
      }
      raw.put("skipped", skipped);
      raw.put("msg", "All items completed");
      if (failed) {
        raw.put("failed", true);
        raw.put("msg", "One or more items failed");
      }
      if (skipped) {
        raw.put("msg", "All items skipped");
      }
      gather(items, raw, "warnings");
      gather(items, raw, "deprecations");
      return new TaskOutcome(work, raw, traits(items));
    }

    private static void gather(
        List<TaskOutcome> items, Map<String, @Nullable Object> raw, String key) {
      List<Object> all = new ArrayList<>();
      for (TaskOutcome item : items) {
        Object found = item.raw().remove(key);
        if (found instanceof List<?> list) {
          all.addAll(list);
        } else if (found != null) {
          all.add(found);
        }
      }
      if (!all.isEmpty()) {
        raw.put(key, all);
      }
    }

    private static TaskOutcome.Traits traits(List<TaskOutcome> items) {
      boolean ignored =
          items.stream()
              .filter(i -> ResultState.truth(i.raw().get("failed")))
              .allMatch(i -> i.traits().ignoreErrors());
      boolean hidden = items.stream().anyMatch(i -> i.traits().noLog());
      return items.get(items.size() - 1).traits().with(ignored, hidden);
    }
  }
}
