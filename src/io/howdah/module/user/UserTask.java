package io.howdah.module.user;

import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.command.HostRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of the user module.
 *
 * @param args checked
 * @param name of the account
 * @param host where the account programs run
 * @param checkMode true: change nothing
 * @param warnings for the result
 */
record UserTask(
    ModuleArgs args, String name, HostRun host, boolean checkMode, List<Object> warnings) {
  static UserTask of(ModuleArgs args, ModuleContext context) {
    if (args.has("umask") && args.flag("local")) {
      throw new ModuleFailure("'umask' can not be used with 'local'");
    }
    UserTask task =
        new UserTask(
            args, args.text("name"), new HostRun(context), context.checkMode(), new ArrayList<>());
    if (args.flag("append") && !args.has("groups")) {
      task.warnings.add(
          "'append' is set, but no 'groups' are specified. Use 'groups' for appending new groups."
              + "This will change to an error in Ansible 2.14.");
    }
    args.optionalText("password").flatMap(PasswordHash::warning).ifPresent(task.warnings::add);
    return task;
  }

  boolean local() {
    return args.flag("local");
  }

  /** {@code useradd}, or libuser's {@code luseradd} for local accounts. */
  String program(String name) {
    return local() ? "l" + name : name;
  }

  Optional<String> text(String option) {
    return args.optionalText(option);
  }

  /** The groups that are asked for, without empty names; empty optional if none were given. */
  Optional<List<String>> groups() {
    return args.has("groups")
        ? Optional.of(
            args.texts("groups").stream()
                .map(String::strip)
                .filter(g -> !g.isEmpty())
                .distinct()
                .toList())
        : Optional.empty();
  }

  /** The hash that the account should have, locked where that is asked for as well. */
  Optional<String> passwordToSet() {
    return text("password").map(hash -> args.flag("password_lock") ? "!" + hash : hash);
  }
}
