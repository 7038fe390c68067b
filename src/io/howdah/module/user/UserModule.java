package io.howdah.module.user;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.FLOAT;
import static io.howdah.module.ArgumentSpec.Type.INT;
import static io.howdah.module.ArgumentSpec.Type.LIST;
import static io.howdah.module.ArgumentSpec.Type.PATH;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;

/** The user module of ansible-core 2.14, for Linux with the shadow tools or libuser. */
public final class UserModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    ArgumentSpec spec = ArgumentSpec.create();
    account(spec);
    ways(spec);
    sshKey(spec);
    otherSystems(spec);
    return spec;
  }

  private static void account(ArgumentSpec spec) {
    spec.option("state", STR, o -> o.byDefault("present").oneOf("absent", "present"))
        .option("name", STR, o -> o.require().alias("user"))
        .option("uid", INT)
        .option("non_unique", BOOL, o -> o.byDefault(false))
        .option("group", STR)
        .option("groups", LIST, o -> o.of(STR))
        .option("comment", STR)
        .option("home", PATH)
        .option("shell", STR)
        .option("password", STR, o -> o.secret())
        .option("password_expire_max", INT)
        .option("password_expire_min", INT)
        .option("expires", FLOAT)
        .option("password_lock", BOOL)
        .option("seuser", STR);
  }

  private static void ways(ArgumentSpec spec) {
    spec.option("force", BOOL, o -> o.byDefault(false))
        .option("remove", BOOL, o -> o.byDefault(false))
        .option("create_home", BOOL, o -> o.byDefault(true).alias("createhome"))
        .option("skeleton", STR)
        .option("system", BOOL, o -> o.byDefault(false))
        .option("move_home", BOOL, o -> o.byDefault(false))
        .option("append", BOOL, o -> o.byDefault(false))
        .option("update_password", STR, o -> o.byDefault("always").oneOf("always", "on_create"))
        .option("local", BOOL)
        .option("umask", STR);
  }

  private static void sshKey(ArgumentSpec spec) {
    spec.option("generate_ssh_key", BOOL)
        .option("ssh_key_bits", INT, o -> o.byDefault(0L))
        .option("ssh_key_type", STR, o -> o.byDefault("rsa"))
        .option("ssh_key_file", PATH)
        .option("ssh_key_comment", STR)
        .option("ssh_key_passphrase", STR, o -> o.secret());
  }

  /** Options for systems that are not Linux; taken and without effect, as in Ansible. */
  private static void otherSystems(ArgumentSpec spec) {
    spec.option("login_class", STR)
        .option("hidden", BOOL)
        .option("profile", STR)
        .option("authorization", STR)
        .option("role", STR);
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    UserTask task = UserTask.of(args, context);
    UserState found = UserProbe.ask(task);
    found.warning(task).ifPresent(task.warnings()::add);
    if (args.text("state").equals("absent")) {
      return UserRemoval.run(task, found);
    }
    if (found.account().isEmpty() && context.checkMode()) {
      return ModuleResult.changed(true).build();
    }
    return new UserPresence(task, found).run();
  }
}
