package io.howdah.module.user;

import io.howdah.connection.CommandResult;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** State present of the user module. */
final class UserPresence {
  private final UserTask task;
  private final ModuleArgs args;
  private UserState state;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  UserPresence(UserTask task, UserState found) {
    this.task = task;
    this.args = task.args();
    this.state = found;
  }

  ModuleResult run() {
    values.put("changed", false);
    values.put("name", task.name());
    values.put("state", "present");
    account();
    describe();
    home();
    if (args.flag("generate_ssh_key") && state.account().isPresent()) {
      new SshKey(task, state.account().get(), args).addTo(values);
    }
    passwordAge();
    if (!task.warnings().isEmpty()) {
      values.put("warnings", task.warnings());
    }
    return new ModuleResult(values);
  }

  private void account() {
    Optional<Databases.Account> existing = state.account();
    AccountScript script =
        existing.isPresent()
            ? UserMod.script(task, state, existing.get())
            : UserAdd.script(task, state);
    if (existing.isPresent()) {
      values.put("append", args.flag("append"));
      values.put("move_home", args.flag("move_home"));
    } else {
      values.put("system", args.flag("system"));
      values.put("create_home", args.flag("create_home"));
    }
    if (args.has("password")) {
      values.put("password", "NOT_LOGGING_PASSWORD");
    }
    if (!script.isEmpty()) {
      values.put("changed", true);
      apply(script);
    }
  }

  private void apply(AccountScript script) {
    if (task.checkMode()) {
      return;
    }
    task.host().forget(task.name());
    CommandResult ran = task.host().sh(script.text(), script.stdin());
    if (!ran.succeeded()) {
      String program = state.account().isPresent() ? "usermod" : "useradd";
      throw UserRemoval.failure(task, task.program(program), ran);
    }
    ModuleResult.Builder output = UserRemoval.output(ModuleResult.changed(true), ran);
    values.putAll(output.build().values());
    state = UserProbe.ask(task);
  }

  private void describe() {
    Optional<Databases.Account> account = state.account();
    if (account.isEmpty()) {
      return;
    }
    values.put("uid", account.get().uid());
    values.put("group", account.get().gid());
    values.put("comment", account.get().comment());
    values.put("home", account.get().home());
    values.put("shell", account.get().shell());
    if (args.has("groups")) {
      values.put("groups", String.join(",", args.texts("groups")));
    }
  }

  private void home() {
    Optional<Databases.Account> account = state.account();
    if (account.isEmpty() || state.homeExists() || !args.flag("create_home")) {
      return;
    }
    values.put("changed", true);
    if (!task.checkMode()) {
      String home = task.text("home").orElse(account.get().home());
      AccountScript script = new AccountScript();
      script.add(HomeDirectory.create(task, home));
      script.add(HomeDirectory.own(task.name(), home));
      CommandResult ran = task.host().sh(script.text());
      if (!ran.succeeded()) {
        throw new io.howdah.module.ModuleFailure(ran.err().strip());
      }
    }
  }

  /** Without the right to read shadow nothing is known of it, and nothing is done. */
  private void passwordAge() {
    Optional<Databases.Shadow> shadow = state.databases().shadow(task.name());
    if (shadow.isEmpty()) {
      return;
    }
    List<String> words = new ArrayList<>();
    args.number("password_expire_min")
        .filter(days -> days != shadow.get().min())
        .ifPresent(days -> words.addAll(List.of("-m", days.toString())));
    args.number("password_expire_max")
        .filter(days -> days != shadow.get().max())
        .ifPresent(days -> words.addAll(List.of("-M", days.toString())));
    if (words.isEmpty()) {
      return;
    }
    values.put("changed", true);
    words.add(0, "chage");
    words.add(task.name());
    if (!task.checkMode()) {
      CommandResult ran = task.host().exec(words);
      if (!ran.succeeded()) {
        throw UserRemoval.failure(task, "chage", ran);
      }
    }
  }
}
