package io.howdah.module.service;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.Front;
import java.util.List;
import java.util.Set;

/** The service module: systemd, sysvinit or the oldest way, whichever the host needs. */
public final class ServiceModule implements Module {
  private static final Set<String> NOT_FOR_SYSTEMD =
      Set.of("pattern", "runlevel", "sleep", "arguments", "args");

  @Override
  public ArgumentSpec arguments() {
    return Front.options(List.of(new LegacyService(), new SystemdModule(), new SysvinitModule()));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    String name =
        ServiceChoice.moduleFor(args.text("use").toLowerCase(java.util.Locale.ROOT), context);
    Module module =
        switch (name) {
          case "systemd" -> new SystemdModule();
          case "sysvinit" -> new SysvinitModule();
          default -> new LegacyService();
        };
    Set<String> unused = name.equals("systemd") ? NOT_FOR_SYSTEMD : Set.of();
    return Front.run(new Front.Chosen(name, module, unused), args, context);
  }
}
