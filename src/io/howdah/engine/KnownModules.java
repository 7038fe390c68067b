package io.howdah.engine;

import io.howdah.action.Actions;
import io.howdah.module.ModuleRegistry;
import io.howdah.playbook.load.ModuleNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves names of actions and modules for the loader. */
final class KnownModules implements ModuleNames {
  private final ModuleRegistry modules;
  private final Actions actions;

  KnownModules(ModuleRegistry modules, Actions actions) {
    this.modules = modules;
    this.actions = actions;
  }

  @Override
  public @Nullable String resolve(String name, List<String> collections) {
    String plain = name.replaceFirst("^ansible\\.(builtin|legacy)\\.", "");
    if (!plain.contains(".") && actions.names().contains(plain)) {
      return "ansible.builtin." + plain;
    }
    return modules.fullName(name).orElse(null);
  }
}
