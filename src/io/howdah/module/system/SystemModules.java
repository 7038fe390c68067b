package io.howdah.module.system;

import io.howdah.module.Module;
import io.howdah.module.ModuleFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modules about the system itself. */
public final class SystemModules implements ModuleFamily {
  @Override
  public List<String> names() {
    return List.of(
        "ansible.builtin.hostname",
        "ansible.builtin.cron",
        "community.general.timezone",
        "community.general.modprobe",
        "community.general.locale_gen",
        "community.general.alternatives");
  }

  @Override
  public @Nullable Module create(String fullName) {
    return switch (fullName) {
      case "ansible.builtin.hostname" -> new HostnameModule();
      case "ansible.builtin.cron" -> new CronModule();
      case "community.general.timezone" -> new TimezoneModule();
      case "community.general.modprobe" -> new ModprobeModule();
      case "community.general.locale_gen" -> new LocaleGenModule();
      case "community.general.alternatives" -> new AlternativesModule();
      default -> null;
    };
  }
}
