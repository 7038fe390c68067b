package io.howdah.module;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The modules of one subpackage. Made to cost nothing until a module is asked for. */
public interface ModuleFamily {
  /** Full names, such as {@code ansible.builtin.copy} or {@code ansible.posix.sysctl}. */
  List<String> names();

  /**
   * A new instance of the module with this full name, or null if it is not of this family. Write it
   * as a {@code switch} over the name, so that no class is loaded for modules that nobody calls.
   */
  @Nullable Module create(String fullName);
}
