package io.howdah.module.user;

import io.howdah.module.ModuleArgs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The commands that bring an account that is there to how it is wanted. */
final class UserMod {
  private final UserTask task;
  private final UserState found;
  private final Databases.Account account;
  private final List<String> words = new ArrayList<>();
  private final List<List<String>> localSteps = new ArrayList<>();

  private UserMod(UserTask task, UserState found, Databases.Account account) {
    this.task = task;
    this.found = found;
    this.account = account;
  }

  /** Shell text, empty if the account is as it is wanted. */
  static AccountScript script(UserTask task, UserState found, Databases.Account account) {
    return new UserMod(task, found, account).build();
  }

  private AccountScript build() {
    identity();
    groups();
    plain();
    expiry();
    Optional<String> password = password();
    if (password.isEmpty()) {
      lock();
    }
    AccountScript script = new AccountScript();
    if (!words.isEmpty()) {
      words.add(0, task.program("usermod"));
      words.add(task.name());
      script.step(words);
    }
    password.ifPresent(hash -> script.password(task.name(), hash));
    localSteps.forEach(script::step);
    return script;
  }

  private void identity() {
    ModuleArgs args = task.args();
    Optional<Long> uid = args.number("uid");
    if (uid.isPresent() && uid.get() != account.uid()) {
      words.addAll(List.of("-u", uid.get().toString()));
      words.addAll(args.flag("non_unique") ? List.of("-o") : List.of());
    }
    task.text("group")
        .map(found::requireGroup)
        .filter(group -> group.gid() != account.gid())
        .ifPresent(group -> words.addAll(List.of("-g", Long.toString(group.gid()))));
  }

  private void groups() {
    Optional<List<String>> asked = task.groups();
    if (asked.isEmpty()) {
      return;
    }
    Set<String> current = new LinkedHashSet<>(found.databases().memberships(task.name()));
    Set<String> wanted = new LinkedHashSet<>(found.existing(asked.get()));
    boolean append = task.args().flag("append");
    boolean needed = append ? !current.containsAll(wanted) : !current.equals(wanted);
    if (needed && task.local()) {
      localGroups(current, wanted, append);
    } else if (needed) {
      words.addAll(append ? List.of("-a") : List.of());
      words.addAll(List.of("-G", String.join(",", wanted)));
    }
  }

  private void localGroups(Set<String> current, Set<String> wanted, boolean append) {
    for (String group : wanted) {
      if (!current.contains(group)) {
        localSteps.add(List.of("lgroupmod", "-M", task.name(), group));
      }
    }
    for (String group : current) {
      if (!append && !wanted.contains(group)) {
        localSteps.add(List.of("lgroupmod", "-m", task.name(), group));
      }
    }
  }

  private void plain() {
    changed("comment", account.comment()).ifPresent(c -> words.addAll(List.of("-c", c)));
    Optional<String> home = changed("home", account.home());
    home.ifPresent(h -> words.addAll(List.of("-d", h)));
    words.addAll(home.isPresent() && task.args().flag("move_home") ? List.of("-m") : List.of());
    changed("shell", account.shell()).ifPresent(s -> words.addAll(List.of("-s", s)));
  }

  private Optional<String> changed(String option, String current) {
    return task.text(option).filter(wanted -> !wanted.equals(current));
  }

  private void expiry() {
    if (!task.args().has("expires")) {
      return;
    }
    ExpiryDate wanted = ExpiryDate.of(Objects.requireNonNull(task.args().raw("expires")));
    long current = found.databases().shadow(task.name()).map(Databases.Shadow::expires).orElse(-1L);
    if (wanted.isDay(current)) {
      return;
    }
    if (task.local()) {
      localSteps.add(List.of("lchage", "-E", wanted.days(), task.name()));
    } else {
      words.addAll(List.of("-e", wanted.option()));
    }
  }

  private void lock() {
    ModuleArgs args = task.args();
    boolean locked = found.password().startsWith("!");
    if (args.flag("password_lock") && !locked) {
      words.add("-L");
    } else if (args.has("password_lock") && !args.flag("password_lock") && locked) {
      words.add("-U");
    }
  }

  /** The hash to set, if it is another one; locking alone is left to usermod. */
  private Optional<String> password() {
    String current = found.password().replaceFirst("^!+", "");
    boolean always = task.args().text("update_password").equals("always");
    return task.text("password")
        .filter(wanted -> always && !wanted.replaceFirst("^!+", "").equals(current))
        .flatMap(wanted -> task.passwordToSet());
  }
}
