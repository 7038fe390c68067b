package io.howdah.module.command;

import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.connection.local.LocalConnection;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.Map;

/** The ping module: whether the host's shell answers. */
public final class PingModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create().option("data", STR, o -> o.byDefault("pong"));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    if (args.text("data").equals("crash")) {
      throw crash(context.connection() instanceof LocalConnection);
    }
    if (!new HostRun(context).sh(":").succeeded()) {
      throw new ModuleFailure("the host's shell does not answer as it should");
    }
    return ModuleResult.changed(false).put("ping", args.text("data")).build();
  }

  /**
   * What Ansible makes of a module that ends with an exception of its own; over SSH it reads both
   * streams through a terminal.
   */
  private static ModuleFailure crash(boolean local) {
    String trace = "Traceback (most recent call last):\nException: boom\n";
    return new ModuleFailure(
        "MODULE FAILURE\nSee stdout/stderr for the exact error",
        Map.of(
            "module_stdout",
            local ? "" : trace,
            "module_stderr",
            trace,
            "exception",
            trace,
            "rc",
            1L));
  }
}
