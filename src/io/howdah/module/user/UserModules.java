package io.howdah.module.user;

import io.howdah.module.Module;
import io.howdah.module.ModuleFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modules about accounts. */
public final class UserModules implements ModuleFamily {
  @Override
  public List<String> names() {
    return List.of("ansible.builtin.user", "ansible.builtin.group", "ansible.builtin.getent");
  }

  @Override
  public @Nullable Module create(String fullName) {
    return switch (fullName) {
      case "ansible.builtin.user" -> new UserModule();
      case "ansible.builtin.group" -> new GroupModule();
      case "ansible.builtin.getent" -> new GetentModule();
      default -> null;
    };
  }
}
