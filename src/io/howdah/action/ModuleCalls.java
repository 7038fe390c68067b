package io.howdah.action;

import io.howdah.action.ForeignModules.ForeignModule;
import io.howdah.action.ForeignModules.ModuleSearch;
import io.howdah.module.Module;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleRegistry;
import io.howdah.module.ModuleResult;
import io.howdah.module.ModuleRunner;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds modules by name and runs them: a user's own first, then ours, then other Python ones. */
public final class ModuleCalls {
  private final ModuleRegistry registry;
  private final ForeignModules foreign;
  private final ModuleSearch search;

  /** Calls for one task. */
  public ModuleCalls(ModuleRegistry registry, ForeignModules foreign, ModuleSearch search) {
    this.registry = registry;
    this.foreign = foreign;
    this.search = search;
  }

  /** Our own module of this name, if we have it. */
  public Optional<Module> own(String name) {
    return registry.find(name);
  }

  /** Whether there is such a module at all. */
  public boolean knows(String name) {
    return registry.find(name).isPresent() || foreign.find(name, search).isPresent();
  }

  /**
   * Runs a module in the task's mode.
   *
   * @throws ModuleFailure naming an unknown module and the nearest known one
   */
  public ModuleResult call(String name, Map<String, @Nullable Object> args, ActionContext context) {
    Optional<Module> own = registry.find(name);
    if (own.isPresent()) {
      return ModuleRunner.run(shortName(name), own.get(), args, context.moduleContext());
    }
    Optional<ForeignModule> found = foreign.find(name, search);
    if (found.isPresent()) {
      return found.get().run(args, context.moduleContext());
    }
    throw unknown(name);
  }

  private ModuleFailure unknown(String name) {
    String hint = registry.suggestion(name).map(near -> " Did you mean '" + near + "'?").orElse("");
    return new ModuleFailure(
        "The module " + name + " was not found in configured module paths." + hint);
  }

  private static String shortName(String name) {
    for (String prefix : new String[] {"ansible.legacy.", "ansible.builtin."}) {
      if (name.startsWith(prefix)) {
        return name.substring(prefix.length());
      }
    }
    return name;
  }
}
