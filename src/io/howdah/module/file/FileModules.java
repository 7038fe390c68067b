package io.howdah.module.file;

import io.howdah.module.Module;
import io.howdah.module.ModuleFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modules about files. */
public final class FileModules implements ModuleFamily {
  @Override
  public List<String> names() {
    return List.of(
        "ansible.builtin.blockinfile",
        "ansible.builtin.copy",
        "ansible.builtin.file",
        "ansible.builtin.lineinfile",
        "ansible.builtin.replace",
        "ansible.builtin.slurp",
        "ansible.builtin.stat");
  }

  @Override
  public @Nullable Module create(String fullName) {
    return switch (fullName) {
      case "ansible.builtin.blockinfile" -> new BlockInFileModule();
      case "ansible.builtin.copy" -> new CopyModule();
      case "ansible.builtin.file" -> new FileModule();
      case "ansible.builtin.lineinfile" -> new LineInFileModule();
      case "ansible.builtin.replace" -> new ReplaceModule();
      case "ansible.builtin.slurp" -> new SlurpModule();
      case "ansible.builtin.stat" -> new StatModule();
      default -> null;
    };
  }
}
