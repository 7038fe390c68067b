package io.howdah.module.service;

import io.howdah.module.Module;
import io.howdah.module.ModuleFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modules about services. */
public final class ServiceModules implements ModuleFamily {
  @Override
  public List<String> names() {
    return List.of(
        "ansible.builtin.systemd",
        "ansible.builtin.systemd_service",
        "ansible.builtin.service",
        "ansible.builtin.sysvinit",
        "ansible.builtin.service_facts");
  }

  @Override
  public @Nullable Module create(String fullName) {
    return switch (fullName) {
      case "ansible.builtin.systemd", "ansible.builtin.systemd_service" -> new SystemdModule();
      case "ansible.builtin.service" -> new ServiceModule();
      case "ansible.builtin.sysvinit" -> new SysvinitModule();
      case "ansible.builtin.service_facts" -> new ServiceFactsModule();
      default -> null;
    };
  }
}
