package io.howdah.action;

import io.howdah.module.ModuleResult;
import java.util.Set;

/** Runs the module that the task names, as it is. */
final class NormalAction implements Action {
  /** Both are one module in Ansible, which messages name. */
  private static final Set<String> COMMANDS =
      Set.of("command", "ansible.builtin.command", "ansible.legacy.command");

  private static String module(String action) {
    return COMMANDS.contains(action) ? "ansible.legacy.command" : action;
  }

  @Override
  public boolean supportsAsync() {
    return true;
  }

  @Override
  public boolean reachesHost() {
    return true;
  }

  @Override
  public ModuleResult run(ActionContext context) {
    TaskCall task = context.task();
    if (task.mode().async() > 0) {
      return context.controller().asyncJobs().start(task.action(), task.args(), context);
    }
    ModuleResult result = context.module(module(task.action()), task.args());
    if (task.action().endsWith("setup")) {
      result.values().put("_ansible_verbose_override", true);
    }
    return result;
  }
}
