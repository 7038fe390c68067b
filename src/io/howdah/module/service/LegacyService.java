package io.howdah.module.service;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.INT;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;

/**
 * The service module proper of ansible-core 2.14, for hosts that no better module serves: init
 * scripts with update-rc.d or chkconfig, OpenRC, and systemd's own commands.
 */
public final class LegacyService implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("name", STR, o -> o.require())
        .option("state", STR, o -> o.oneOf("started", "stopped", "reloaded", "restarted"))
        .option("sleep", INT)
        .option("pattern", STR)
        .option("enabled", BOOL)
        .option("runlevel", STR, o -> o.byDefault("default"))
        .option("arguments", STR, o -> o.byDefault("").alias("args"))
        .requiredOneOf("state", "enabled");
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    HostRun host = new HostRun(context);
    LegacyTools tools = LegacyTools.find(host, args.text("name"));
    boolean forReal = !context.checkMode();
    ModuleResult.Builder result = ModuleResult.changed(false).put("name", args.text("name"));
    boolean changed = false;
    if (args.has("enabled")) {
      changed = new LegacyEnable(tools, host, args).apply(forReal);
      result.put("enabled", args.flag("enabled"));
    }
    if (args.has("state")) {
      boolean moves = new LegacyState(tools, host, args).apply(forReal);
      if (moves && !forReal) {
        return ModuleResult.changed(true).put("msg", "service state changed").build();
      }
      changed |= moves;
      result.put("state", args.text("state").equals("stopped") ? "stopped" : "started");
    }
    return result.put("changed", changed).build();
  }
}
