package io.howdah.module.packaging;

import io.howdah.module.Module;
import io.howdah.module.ModuleFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modules about packages. */
public final class PackagingModules implements ModuleFamily {
  @Override
  public List<String> names() {
    return List.of("ansible.builtin.apt");
  }

  @Override
  public @Nullable Module create(String fullName) {
    return switch (fullName) {
      case "ansible.builtin.apt" -> new AptModule();
      default -> null;
    };
  }
}
