package io.howdah.module.user;

import io.howdah.connection.CommandResult;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** State absent of the user module. */
final class UserRemoval {
  private UserRemoval() {}

  static ModuleResult run(UserTask task, UserState found) {
    if (found.account().isEmpty()) {
      return result(task, false).build();
    }
    if (task.checkMode()) {
      return ModuleResult.changed(true).build();
    }
    boolean force = task.args().flag("force");
    boolean remove = task.args().flag("remove");
    List<String> words = new ArrayList<>(List.of(task.program("userdel")));
    words.addAll(force && !task.local() ? List.of("-f") : List.of());
    words.addAll(remove ? List.of("-r") : List.of());
    words.add(task.name());
    task.host().forget(task.name());
    CommandResult ran = task.host().exec(words);
    if (!ran.succeeded()) {
      throw failure(task, words.get(0), ran);
    }
    ModuleResult.Builder result = result(task, true).put("force", force).put("remove", remove);
    return output(result, ran).build();
  }

  private static ModuleResult.Builder result(UserTask task, boolean changed) {
    ModuleResult.Builder result =
        ModuleResult.changed(changed).put("name", task.name()).put("state", "absent");
    return task.warnings().isEmpty() ? result : result.put("warnings", task.warnings());
  }

  static ModuleResult.Builder output(ModuleResult.Builder result, CommandResult ran) {
    if (!ran.out().isEmpty()) {
      result.put("stdout", ran.out());
    }
    return ran.err().isEmpty() ? result : result.put("stderr", ran.err());
  }

  static ModuleFailure failure(UserTask task, String program, CommandResult ran) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", task.name());
    values.put("rc", (long) ran.exitCode());
    return new ModuleFailure(Programs.complaint(program, ran), values);
  }
}
