package io.howdah.module.command;

import io.howdah.module.Module;
import io.howdah.module.ModuleFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modules that run commands. */
public final class CommandModules implements ModuleFamily {
  @Override
  public List<String> names() {
    return List.of(
        "ansible.builtin.command",
        "ansible.builtin.shell",
        "ansible.builtin.raw",
        "ansible.builtin.ping",
        "ansible.builtin.async_status",
        "ansible.builtin.expect");
  }

  @Override
  public @Nullable Module create(String fullName) {
    return switch (fullName) {
      case "ansible.builtin.command" -> new CommandModule();
      case "ansible.builtin.shell" -> new ShellModule();
      case "ansible.builtin.raw" -> new RawModule();
      case "ansible.builtin.ping" -> new PingModule();
      case "ansible.builtin.async_status" -> new AsyncStatusModule();
      case "ansible.builtin.expect" -> new ExpectModule();
      default -> null;
    };
  }
}
