package io.howdah.module.service;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;

/** The systemd module (systemd_service) of ansible-core 2.14. */
public final class SystemdModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("name", STR, o -> o.alias("service", "unit"))
        .option("state", STR, o -> o.oneOf("reloaded", "restarted", "started", "stopped"))
        .option("enabled", BOOL)
        .option("force", BOOL)
        .option("masked", BOOL)
        .option("daemon_reload", BOOL, o -> o.byDefault(false).alias("daemon-reload"))
        .option("daemon_reexec", BOOL, o -> o.byDefault(false).alias("daemon-reexec"))
        .option("scope", STR, o -> o.byDefault("system").oneOf("system", "user", "global"))
        .option("no_block", BOOL, o -> o.byDefault(false))
        .requiredOneOf("state", "enabled", "masked", "daemon_reload", "daemon_reexec")
        .requiredBy("state", "name")
        .requiredBy("enabled", "name")
        .requiredBy("masked", "name");
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    String unit = args.optionalText("name").orElse(null);
    if (unit != null) {
      refuseGlob(unit);
    }
    Systemctl systemctl = Systemctl.of(args);
    HostRun host = new HostRun(context);
    SystemdUnit found = new SystemdProbe(systemctl, unit).ask(host, args, context.checkMode());
    if (unit == null) {
      return new SystemdChange(args, new SystemdChange.Host(host, systemctl, false), found)
          .result();
    }
    SystemdChange change =
        new SystemdChange(
            args, new SystemdChange.Host(host, systemctl, !context.checkMode()), found);
    change.checkLoad();
    change.mask();
    change.enable();
    change.control();
    return change.result();
  }

  private static void refuseGlob(String unit) {
    for (String sign : new String[] {"*", "?", "["}) {
      if (unit.contains(sign)) {
        throw new ModuleFailure(
            "This module does not currently support using glob patterns, found '"
                + sign
                + "' in service name: "
                + unit);
      }
    }
  }
}
