package io.howdah.playbook.load;

import io.howdah.playbook.Action;
import io.howdah.playbook.Block;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Keywords;
import io.howdah.playbook.Role;
import io.howdah.playbook.RoleUse;
import io.howdah.playbook.Scope;
import io.howdah.playbook.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a role's blocks for one use: dependencies first, role_complete last. */
final class RoleCompiler {
  private final PlayContext play;

  RoleCompiler(PlayContext play) {
    this.play = play;
  }

  /**
   * The role's blocks and handlers within a scope.
   *
   * @param entryPoint the tasks file in use, "main" or what tasks_from says
   * @param validate whether arguments are checked first
   */
  RoleUse compile(Role role, Scope parent, String entryPoint, boolean validate) {
    Scope scope =
        new Scope(
            Scope.Kind.ROLE,
            RoleEntryReader.handedDown(role),
            role.entry().location(),
            parent,
            role);
    Recursion.check(scope);
    List<Block> blocks = new ArrayList<>();
    List<Block> handlers = new ArrayList<>();
    for (Role dependency : role.dependencies()) {
      RoleUse use = compile(dependency, scope, "main", true);
      blocks.addAll(use.blocks());
      handlers.addAll(use.handlers());
    }
    if (validate) {
      blocks.addAll(new ArgumentSpecs(play, role, scope).validation(entryPoint));
    }
    blocks.addAll(tasks(role, scope));
    blocks.add(complete(scope));
    handlers.addAll(handlers(role, scope));
    return new RoleUse(role, blocks, handlers);
  }

  private List<Block> tasks(Role role, Scope scope) {
    String what =
        "The tasks/main.yml file for role '" + role.name() + "' must contain a list of tasks";
    return new TasksReader(new TaskContext(play, scope, false)).blocks(role.data().tasks(), what);
  }

  private List<Block> handlers(Role role, Scope scope) {
    String what =
        "The handlers/main.yml file for role '" + role.name() + "' must contain a list of tasks";
    return new TasksReader(new TaskContext(play, scope, true)).blocks(role.data().handlers(), what);
  }

  private static Block complete(Scope role) {
    Keywords always = Keywords.NONE.with(Keyword.TAGS, List.of("always"));
    Scope scope = Scope.of(Scope.Kind.TASK, always, role.location(), role);
    Map<String, Object> args = Map.of("_raw_params", "role_complete");
    Action action = new Action("meta", "ansible.builtin.meta", args);
    return Block.implicit(role, List.of(new Task(scope, action, true)));
  }
}
