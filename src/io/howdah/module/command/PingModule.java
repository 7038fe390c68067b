package io.howdah.module.command;

import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;

/** The ping module: whether the host's shell answers. */
public final class PingModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create().option("data", STR, o -> o.byDefault("pong"));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    if (args.text("data").equals("crash")) {
      throw new ModuleFailure("boom");
    }
    if (!new HostRun(context).sh(":").succeeded()) {
      throw new ModuleFailure("the host's shell does not answer as it should");
    }
    return ModuleResult.changed(false).put("ping", args.text("data")).build();
  }
}
