package io.howdah.module.user;

import io.howdah.module.ModuleArgs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commands that make an account that is not there. */
final class UserAdd {
  private final UserTask task;
  private final UserState found;
  private final List<String> words = new ArrayList<>();

  private UserAdd(UserTask task, UserState found) {
    this.task = task;
    this.found = found;
  }

  /** Shell text; the password, where there is one, is read from standard input. */
  static AccountScript script(UserTask task, UserState found) {
    return new UserAdd(task, found).build();
  }

  private AccountScript build() {
    AccountScript script = new AccountScript();
    if (needsParents()) {
      script.add(HomeDirectory.create(task, task.text("home").orElse("")));
    }
    identity();
    homeAndShell();
    words.add(task.name());
    script.step(words);
    if (task.local()) {
      localExtras(script);
    }
    task.passwordToSet().ifPresent(hash -> script.password(task.name(), hash));
    if (needsParents()) {
      script.add(HomeDirectory.own(task.name(), task.text("home").orElse("")));
    }
    return script;
  }

  /** useradd makes the home directory, but not the directories above it. */
  private boolean needsParents() {
    return task.args().has("home") && task.args().flag("create_home") && !found.homeHasParent();
  }

  private void identity() {
    ModuleArgs args = task.args();
    words.add(task.program("useradd"));
    args.number("uid").ifPresent(uid -> words.addAll(List.of("-u", uid.toString())));
    if (args.has("uid") && args.flag("non_unique")) {
      words.add("-o");
    }
    task.text("seuser").ifPresent(seuser -> words.addAll(List.of("-Z", seuser)));
    primaryGroup();
    Optional<List<String>> groups = task.groups().map(found::existing);
    if (groups.isPresent() && !groups.get().isEmpty() && !task.local()) {
      words.addAll(List.of("-G", String.join(",", groups.get())));
    }
    task.text("comment").ifPresent(comment -> words.addAll(List.of("-c", comment)));
  }

  /** A group of the user's own name that is there already must not be made again. */
  private void primaryGroup() {
    Optional<String> group = task.text("group");
    if (group.isPresent()) {
      found.requireGroup(group.get());
      words.addAll(List.of("-g", group.get()));
    } else if (found.databases().group(task.name()).isPresent()) {
      words.add(task.local() ? "-n" : "-N");
    }
  }

  private void homeAndShell() {
    ModuleArgs args = task.args();
    task.text("home").ifPresent(home -> words.addAll(List.of("-d", home)));
    task.text("shell").ifPresent(shell -> words.addAll(List.of("-s", shell)));
    if (args.has("expires") && !task.local()) {
      words.addAll(List.of("-e", expiry().option()));
    }
    if (args.flag("create_home")) {
      words.addAll(task.local() ? List.of() : List.of("-m"));
      task.text("skeleton").ifPresent(skeleton -> words.addAll(List.of("-k", skeleton)));
      task.text("umask").ifPresent(umask -> words.addAll(List.of("-K", "UMASK=" + umask)));
    } else {
      words.add("-M");
    }
    words.addAll(args.flag("system") ? List.of("-r") : List.of());
  }

  private ExpiryDate expiry() {
    return ExpiryDate.of(java.util.Objects.requireNonNull(task.args().raw("expires")));
  }

  private void localExtras(AccountScript script) {
    if (task.args().has("expires")) {
      script.step(List.of("lchage", "-E", expiry().days(), task.name()));
    }
    for (String group : task.groups().orElse(List.of())) {
      script.step(List.of("lgroupmod", "-M", task.name(), group));
    }
  }
}
