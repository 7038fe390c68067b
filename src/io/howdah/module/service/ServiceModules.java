package io.howdah.module.service;

import io.howdah.module.Module;
import io.howdah.module.ModuleFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modules about services. */
public final class ServiceModules implements ModuleFamily {
  @Override
  public List<String> names() {
    return List.of("ansible.builtin.systemd", "ansible.builtin.systemd_service");
  }

  @Override
  public @Nullable Module create(String fullName) {
    return switch (fullName) {
      case "ansible.builtin.systemd", "ansible.builtin.systemd_service" -> new SystemdModule();
      default -> null;
    };
  }
}
