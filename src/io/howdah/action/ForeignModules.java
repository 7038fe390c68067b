package io.howdah.action;

import io.howdah.module.ModuleResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Modules that this engine does not have itself: files in library/, roles, collections. */
public interface ForeignModules {
  /**
   * A user's own module of this name, which hides ours.
   *
   * @param collections where short names are looked for besides library folders, in order
   */
  Optional<ForeignModule> own(String name, List<String> collections);

  /** A module that an Ansible installed beside us has, for a name that we don't know. */
  Optional<ForeignModule> shipped(String name);

  /** Full names of an action group's members (module_defaults); empty where there is none. */
  default Optional<Set<String>> actionGroup(String group) {
    return Optional.empty();
  }

  /** An action's full name where it is not one of ours, after redirects; else the name. */
  default String resolved(String name) {
    return name;
  }

  /** A result with the Python that modules run with on the task's host, where it is news. */
  default ModuleResult withInterpreter(ModuleResult result, ActionContext context) {
    return result;
  }

  /** A module found. */
  interface ForeignModule {
    /** Runs it on the task's host, in the task's mode. */
    ModuleResult run(Map<String, @Nullable Object> args, ActionContext context);
  }

  /** Where there are none. */
  ForeignModules NONE =
      new ForeignModules() {
        @Override
        public Optional<ForeignModule> own(String name, List<String> collections) {
          return Optional.empty();
        }

        @Override
        public Optional<ForeignModule> shipped(String name) {
          return Optional.empty();
        }
      };
}
