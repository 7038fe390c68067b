package io.howdah.module.source;

import io.howdah.module.Module;
import io.howdah.module.ModuleFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modules about version control. */
public final class SourceModules implements ModuleFamily {
  @Override
  public List<String> names() {
    return List.of("ansible.builtin.git", "ansible.builtin.subversion");
  }

  @Override
  public @Nullable Module create(String fullName) {
    return switch (fullName) {
      case "ansible.builtin.git" -> new GitModule();
      case "ansible.builtin.subversion" -> new SubversionModule();
      default -> null;
    };
  }
}
