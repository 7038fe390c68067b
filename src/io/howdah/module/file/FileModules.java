package io.howdah.module.file;

import io.howdah.module.Module;
import io.howdah.module.ModuleFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modules about files. */
public final class FileModules implements ModuleFamily {
  @Override
  public List<String> names() {
    return List.of("ansible.builtin.file", "ansible.builtin.stat");
  }

  @Override
  public @Nullable Module create(String fullName) {
    return switch (fullName) {
      case "ansible.builtin.file" -> new FileModule();
      case "ansible.builtin.stat" -> new StatModule();
      default -> null;
    };
  }
}
