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
        "ansible.builtin.assemble",
        "ansible.builtin.blockinfile",
        "ansible.builtin.copy",
        "ansible.builtin.file",
        "ansible.builtin.find",
        "ansible.builtin.lineinfile",
        "ansible.builtin.replace",
        "ansible.builtin.slurp",
        "ansible.builtin.stat",
        "ansible.builtin.tempfile",
        "ansible.builtin.unarchive",
        "ansible.posix.mount",
        "ansible.posix.sysctl",
        "ansible.posix.synchronize",
        "community.general.ini_file");
  }

  @Override
  public @Nullable Module create(String fullName) {
    return switch (fullName) {
      case "ansible.builtin.assemble" -> new AssembleModule();
      case "ansible.builtin.blockinfile" -> new BlockInFileModule();
      case "ansible.builtin.copy" -> new CopyModule();
      case "ansible.builtin.file" -> new FileModule();
      case "ansible.builtin.find" -> new FindModule();
      case "ansible.builtin.lineinfile" -> new LineInFileModule();
      case "ansible.builtin.replace" -> new ReplaceModule();
      case "ansible.builtin.slurp" -> new SlurpModule();
      case "ansible.builtin.stat" -> new StatModule();
      case "ansible.builtin.tempfile" -> new TempfileModule();
      case "ansible.builtin.unarchive" -> new UnarchiveModule();
      case "ansible.posix.mount" -> new MountModule();
      case "community.general.ini_file" -> new IniFileModule();
      case "ansible.posix.synchronize" -> new SynchronizeModule();
      case "ansible.posix.sysctl" -> new SysctlModule();
      default -> null;
    };
  }
}
