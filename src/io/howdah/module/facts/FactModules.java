package io.howdah.module.facts;

import io.howdah.module.Module;
import io.howdah.module.ModuleFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modules that gather facts. */
public final class FactModules implements ModuleFamily {
  @Override
  public List<String> names() {
    return List.of("ansible.builtin.setup", "ansible.builtin.gather_facts");
  }

  @Override
  public @Nullable Module create(String fullName) {
    return switch (fullName) {
      case "ansible.builtin.setup", "ansible.builtin.gather_facts" -> new SetupModule();
      default -> null;
    };
  }
}
