package io.howdah.module.service;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.INT;
import static io.howdah.module.ArgumentSpec.Type.LIST;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;

/** The sysvinit module of ansible-core 2.14. */
public final class SysvinitModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("name", STR, o -> o.require().alias("service"))
        .option("state", STR, o -> o.oneOf("started", "stopped", "restarted", "reloaded"))
        .option("enabled", BOOL)
        .option("sleep", INT, o -> o.byDefault(1L))
        .option("pattern", STR)
        .option("arguments", STR, o -> o.alias("args"))
        .option("runlevels", LIST, o -> o.of(STR))
        .option("daemonize", BOOL, o -> o.byDefault(false))
        .requiredOneOf("state", "enabled");
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    HostRun host = new HostRun(context);
    SysvinitProbe found = SysvinitProbe.ask(host, args);
    SysvinitChange change = new SysvinitChange(args, host, !context.checkMode());
    change.enable(found);
    change.control(found);
    return change.result(found);
  }
}
