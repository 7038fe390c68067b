package io.howdah.action;

import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PythonText;
import java.util.ArrayList;
import java.util.List;

/** {@code group_by}: names the group that the host joins; the executor adds it. */
final class GroupByAction implements Action {
  @Override
  public ModuleResult run(ActionContext context) {
    Args args = context.args();
    args.allowOnly(context.task().action(), "key", "parents");
    String group =
        args.text("key")
            .orElseThrow(
                () -> new ModuleFailure("the 'key' param is required when using group_by"));
    List<Object> parents = new ArrayList<>();
    (args.has("parents") ? args.list("parents") : List.of("all"))
        .forEach(name -> parents.add(PythonText.str(name).replace(' ', '-')));
    return ModuleResult.changed(false)
        .put("add_group", group.replace(' ', '-'))
        .put("parent_groups", parents)
        .build();
  }
}
