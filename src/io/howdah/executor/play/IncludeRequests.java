package io.howdah.executor.play;

import io.howdah.event.ResultState;
import io.howdah.executor.play.IncludeGroup.Request;
import io.howdah.executor.task.TaskOutcome;
import io.howdah.module.PythonText;
import io.howdah.playbook.Task;
import io.howdah.templating.OverlayView;
import io.howdah.templating.Templar;
import io.howdah.variables.VariableView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from outcomes what is to be included, and puts hosts with the same wish together. */
final class IncludeRequests {
  private final PlayRun play;

  IncludeRequests(PlayRun play) {
    this.play = play;
  }

  /** The includes, in order of their first asking. */
  List<IncludeGroup> of(List<TaskOutcome> outcomes) {
    List<IncludeGroup> groups = new ArrayList<>();
    for (TaskOutcome outcome : outcomes) {
      if (Includes.isInclude(outcome.work().task())) {
        items(outcome).forEach(item -> add(groups, outcome, item));
      }
    }
    return groups;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, @Nullable Object>> items(TaskOutcome outcome) {
    if (!outcome.work().task().loops()) {
      return List.of(outcome.raw());
    }
    return outcome.raw().get("results") instanceof List<?> results
        ? (List<Map<String, @Nullable Object>>) (List<?>) results
        : List.of();
  }

  private void add(
      List<IncludeGroup> groups, TaskOutcome outcome, Map<String, @Nullable Object> item) {
    boolean isOne = item.containsKey("include") || item.containsKey("include_args");
    if (!isOne || ResultState.truth(item.get("skipped")) || ResultState.truth(item.get("failed"))) {
      return;
    }
    Request request = request(outcome, item);
    for (IncludeGroup group : groups) {
      if (group.request().isSame(request) && group.add(outcome)) {
        return;
      }
    }
    IncludeGroup fresh = new IncludeGroup(request);
    fresh.add(outcome);
    groups.add(fresh);
  }

  private Request request(TaskOutcome outcome, Map<String, @Nullable Object> item) {
    Map<String, @Nullable Object> vars = itemVariables(item);
    Task task = outcome.work().task();
    VariableView view = new OverlayView(outcome.work().variables(), vars);
    Map<String, @Nullable Object> args = new LinkedHashMap<>();
    if (item.get("include_args") instanceof Map<?, ?> given) {
      given.forEach((key, value) -> args.put(String.valueOf(key), value));
    }
    if (task.action().is("include_role")) {
      return roleRequest(task, args, view, new Extra(vars, item.get("_ansible_item_label")));
    }
    String target = PythonText.str(item.get("include"));
    String file = play.run().loader().tasksFile(play.play(), task, target).toString();
    return new Request(task, file, args, vars, item.get("_ansible_item_label"));
  }

  /** What a loop adds. */
  private record Extra(Map<String, @Nullable Object> vars, @Nullable Object label) {}

  private Request roleRequest(
      Task task, Map<String, @Nullable Object> args, VariableView view, Extra extra) {
    Templar templar = play.run().services().templar();
    Map<String, @Nullable Object> rendered = new LinkedHashMap<>();
    Object omit = view.get("omit");
    args.forEach(
        (name, value) -> {
          Object done = name.equals("apply") ? value : templar.render(value, view);
          if (omit == null || !omit.equals(done)) {
            rendered.put(name, done);
          }
        });
    Object role = rendered.containsKey("name") ? rendered.get("name") : rendered.get("role");
    return new Request(task, PythonText.str(role), rendered, extra.vars(), extra.label());
  }

  private static Map<String, @Nullable Object> itemVariables(Map<String, @Nullable Object> item) {
    Map<String, @Nullable Object> vars = new LinkedHashMap<>();
    if (item.get("ansible_loop_var") instanceof String name) {
      vars.put(name, item.get(name));
    }
    if (item.get("ansible_index_var") instanceof String name) {
      vars.put(name, item.get(name));
    }
    if (item.containsKey("ansible_loop")) {
      vars.put("ansible_loop", item.get("ansible_loop"));
    }
    return Effects.marked(vars);
  }
}
