package io.howdah.action;

import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Modules that this engine does not have itself: Python files in library/, roles, collections. */
public interface ForeignModules {
  /** The module of this name, searched where the task may find it; empty if there is none. */
  Optional<ForeignModule> find(String name, ModuleSearch search);

  /** A module found. */
  interface ForeignModule {
    /** Runs it on the host. */
    ModuleResult run(Map<String, @Nullable Object> args, ModuleContext context);
  }

  /**
   * Where a task looks for modules.
   *
   * @param libraries folders with module files, nearest first
   * @param collections collections to search for short names, in order
   */
  record ModuleSearch(
      java.util.List<java.nio.file.Path> libraries, java.util.List<String> collections) {}

  /** Where there are none. */
  ForeignModules NONE = (name, search) -> Optional.empty();
}
