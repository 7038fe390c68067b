package io.howdah.executor.play;

import io.howdah.error.HowdahException;
import io.howdah.event.ResultCleaner;
import io.howdah.event.RunEvent;
import io.howdah.event.TaskResult;
import io.howdah.executor.state.DynamicHosts;
import io.howdah.executor.task.Conditions;
import io.howdah.executor.task.TaskOutcome;
import io.howdah.inventory.Inventory;
import io.howdah.module.PythonText;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Task;
import io.howdah.templating.OverlayView;
import io.howdah.variables.VariableView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts hosts of add_host and groups of group_by into the inventory. */
final class InventoryChanges {
  private final PlayRun play;
  private final Inventory inventory;

  InventoryChanges(PlayRun play) {
    this.play = play;
    this.inventory = play.run().inventory();
  }

  /** Applies one result; its changed and failed keys are set here. */
  void apply(TaskOutcome outcome, Map<String, @Nullable Object> item) {
    boolean changed;
    DynamicHosts dynamic = play.run().dynamic();
    if (item.get("add_host") instanceof Map<?, ?> host) {
      changed = addHost(host);
      dynamic.record(() -> addHost(host));
    } else {
      changed = addGroup(outcome.host(), item);
      dynamic.record(() -> groupAgain(outcome.host(), item));
    }
    item.put("changed", changed);
    judge(outcome, item);
    if (outcome.work().task().loops()) {
      spread(outcome, item);
    }
  }

  private boolean addHost(Map<?, ?> description) {
    String name = PythonText.str(description.get("host_name"));
    boolean isNew = inventory.host(name).isEmpty();
    boolean changed = isNew;
    inventory.addHost(name, "all");
    if (description.get("groups") instanceof List<?> groups) {
      for (Object group : groups) {
        changed |= join(name, PythonText.str(group));
      }
    }
    if (description.get("host_vars") instanceof Map<?, ?> variables) {
      for (Map.Entry<?, ?> variable : variables.entrySet()) {
        changed |= set(name, String.valueOf(variable.getKey()), variable.getValue());
      }
    }
    inventory.reconcile();
    play.run().variables().inventoryChanged();
    if (changed) {
      play.addKnownHost(name);
    }
    return changed;
  }

  private boolean join(String host, String group) {
    boolean inside =
        inventory
            .group(group)
            .map(g -> g.directHosts().stream().anyMatch(h -> h.name().equals(host)))
            .orElse(false);
    inventory.addHost(host, group);
    return !inside;
  }

  private boolean set(String host, String name, @Nullable Object value) {
    Map<String, @Nullable Object> own =
        inventory.host(host).map(h -> h.ownVariables()).orElse(Map.of());
    boolean same = own.containsKey(name) && java.util.Objects.equals(own.get(name), value);
    inventory.setHostVariable(host, name, value);
    return !same;
  }

  /** After the inventory was read anew: a host that it has no longer is in no group. */
  private void groupAgain(String host, Map<String, @Nullable Object> item) {
    if (inventory.host(host).isPresent()) {
      addGroup(host, item);
    }
  }

  private boolean addGroup(String host, Map<String, @Nullable Object> item) {
    String group = inventory.groupName(PythonText.str(item.get("add_group")));
    boolean changed = inventory.group(group).isEmpty();
    inventory.addGroup(group);
    if (item.get("parent_groups") instanceof List<?> parents) {
      for (Object parent : parents) {
        String name = inventory.groupName(PythonText.str(parent));
        changed |= inventory.group(name).isEmpty();
        inventory.addGroup(name);
        changed |= inventory.addChild(name, group);
      }
    }
    changed |= join(host, group);
    inventory.reconcile();
    play.run().variables().inventoryChanged();
    return changed;
  }

  /** changed_when and failed_when, which could not speak before. */
  private void judge(TaskOutcome outcome, Map<String, @Nullable Object> item) {
    Task task = outcome.work().task();
    Conditions conditions = Conditions.ofResult(play.run().services(), task);
    VariableView variables = variables(outcome, item);
    List<@Nullable Object> changed = task.list(Keyword.CHANGED_WHEN);
    List<@Nullable Object> failed = task.list(Keyword.FAILED_WHEN);
    try {
      if (!changed.isEmpty()) {
        item.put("changed", conditions.hold(changed, variables));
      }
      if (!failed.isEmpty()) {
        boolean fails = conditions.hold(failed, variables);
        item.put("failed", fails);
        item.put("failed_when_result", fails);
      }
    } catch (HowdahException e) {
      item.put("failed", true);
      item.put("failed_when_result", e.getMessage());
    }
  }

  private static VariableView variables(TaskOutcome outcome, Map<String, @Nullable Object> item) {
    Map<String, @Nullable Object> own = new LinkedHashMap<>();
    Object loopVar = item.get("ansible_loop_var");
    if (loopVar instanceof String name) {
      own.put(name, item.get(name));
    }
    outcome.work().task().register().ifPresent(name -> own.put(name, item));
    return new OverlayView(outcome.work().variables(), own);
  }

  private void spread(TaskOutcome outcome, Map<String, @Nullable Object> item) {
    TaskResult result =
        ResultCleaner.clean(
            new ResultCleaner.Raw(
                item, outcome.work().task().action().name(), outcome.traits().noLog(), false));
    play.emit(
        new RunEvent.ItemFinished(
            outcome.work().info(), outcome.host(), outcome.traits().hostLabel(), result));
    if (Boolean.TRUE.equals(item.get("changed"))) {
      outcome.raw().put("changed", true);
    }
    if (Boolean.TRUE.equals(item.get("failed"))) {
      outcome.raw().put("failed", true);
    }
  }
}
