package io.howdah.action;

import io.howdah.action.ForeignModules.ForeignModule;
import io.howdah.module.Module;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleRegistry;
import io.howdah.module.ModuleResult;
import io.howdah.module.ModuleRunner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds modules by name and runs them: a user's own first, then ours, then other Python ones. */
public final class ModuleCalls {
  private final ModuleRegistry registry;
  private final ForeignModules foreign;
  private final List<String> collections;

  /**
   * Calls for one task.
   *
   * @param collections where the task looks for short names
   */
  public ModuleCalls(ModuleRegistry registry, ForeignModules foreign, List<String> collections) {
    this.registry = registry;
    this.foreign = foreign;
    this.collections = collections;
  }

  /** Our own module of this name, if we have it and no module of the user's hides it. */
  public Optional<Module> own(String name) {
    return users(name).isPresent() ? Optional.empty() : registry.find(name);
  }

  /** Whether there is such a module at all. */
  public boolean knows(String name) {
    return registry.find(name).isPresent()
        || users(name).isPresent()
        || foreign.shipped(name).isPresent();
  }

  /**
   * Runs a module in the task's mode.
   *
   * @throws ModuleFailure naming an unknown module and the nearest known one
   */
  public ModuleResult call(String name, Map<String, @Nullable Object> args, ActionContext context) {
    Optional<ForeignModule> users = users(name);
    if (users.isPresent()) {
      return users.get().run(args, context);
    }
    Optional<Module> ours = registry.find(name);
    if (ours.isPresent()) {
      return ModuleRunner.run(name, ours.get(), args, context.moduleContext());
    }
    return foreign.shipped(name).orElseThrow(() -> unknown(name)).run(args, context);
  }

  /** A full name of a collection that is ours is never hidden. */
  private Optional<ForeignModule> users(String name) {
    boolean full = name.indexOf('.') > 0 && !name.startsWith("ansible.legacy.");
    return full && registry.find(name).isPresent()
        ? Optional.empty()
        : foreign.own(name, collections);
  }

  private ModuleFailure unknown(String name) {
    String hint = registry.suggestion(name).map(near -> " Did you mean '" + near + "'?").orElse("");
    return new ModuleFailure(
        "The module " + name + " was not found in configured module paths." + hint);
  }
}
