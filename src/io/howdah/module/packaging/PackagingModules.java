package io.howdah.module.packaging;

import io.howdah.module.Module;
import io.howdah.module.ModuleFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modules about packages. */
public final class PackagingModules implements ModuleFamily {
  @Override
  public List<String> names() {
    return List.of(
        "ansible.builtin.apt",
        "ansible.builtin.package",
        "ansible.builtin.dnf",
        "ansible.builtin.yum",
        "ansible.builtin.apt_key",
        "ansible.builtin.apt_repository",
        "ansible.builtin.debconf",
        "ansible.builtin.dpkg_selections",
        "ansible.builtin.package_facts",
        "ansible.builtin.pip",
        "ansible.builtin.rpm_key",
        "ansible.builtin.yum_repository");
  }

  @Override
  public @Nullable Module create(String fullName) {
    return switch (fullName) {
      case "ansible.builtin.apt" -> new AptModule();
      case "ansible.builtin.package" -> new PackageModule();
      case "ansible.builtin.dnf" -> new DnfModule("dnf");
      case "ansible.builtin.yum" -> new DnfModule("yum");
      case "ansible.builtin.apt_key" -> new AptKeyModule();
      case "ansible.builtin.apt_repository" -> new AptRepositoryModule();
      case "ansible.builtin.debconf" -> new DebconfModule();
      case "ansible.builtin.dpkg_selections" -> new DpkgSelectionsModule();
      case "ansible.builtin.package_facts" -> new PackageFactsModule();
      case "ansible.builtin.pip" -> new PipModule();
      case "ansible.builtin.rpm_key" -> new RpmKeyModule();
      case "ansible.builtin.yum_repository" -> new YumRepositoryModule();
      default -> null;
    };
  }
}
