package io.howdah.module.packaging;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.Front;
import java.util.List;
import java.util.Set;

/** The package module: apt, dnf or yum, whichever the host has. */
public final class PackageModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return Front.options(List.of(new AptModule(), new DnfModule("dnf")));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    String name = PackageChoice.moduleFor(args.text("use"), context);
    Module module =
        switch (name) {
          case "apt", "ansible.builtin.apt" -> new AptModule();
          case "dnf", "ansible.builtin.dnf" -> new DnfModule("dnf");
          case "yum", "ansible.builtin.yum" -> new DnfModule("yum");
          default -> throw new ModuleFailure("Could not find a module for " + name + ".");
        };
    return Front.run(new Front.Chosen(name, module, Set.of()), args, context);
  }
}
