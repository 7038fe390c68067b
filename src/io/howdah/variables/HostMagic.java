package io.howdah.variables;

import io.howdah.inventory.Host;
import io.howdah.inventory.Inventory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the inventory says of a host by itself: its name, its groups, its file. */
final class HostMagic {
  private HostMagic() {}

  /**
   * Names that count like the host's own variables (facts and plays can hide them, as in Ansible).
   *
   * @param known the host's variables, whose inventory_file is kept if one is set
   */
  static Map<String, @Nullable Object> of(
      Host host, Inventory inventory, Map<String, @Nullable Object> known) {
    Map<String, @Nullable Object> magic = new LinkedHashMap<>();
    if (!known.containsKey("inventory_file")) {
      String file = host.isImplicit() ? null : inventory.source().orElse(null);
      magic.put("inventory_file", file);
      magic.put("inventory_dir", file == null ? null : directory(file));
    }
    magic.put("inventory_hostname", host.name());
    magic.put("inventory_hostname_short", host.name().split("\\.", 2)[0]);
    magic.put("group_names", new ArrayList<>(host.groupNames()));
    return magic;
  }

  private static @Nullable String directory(String file) {
    Path parent = Path.of(file).toAbsolutePath().normalize().getParent();
    return parent == null ? null : parent.toString();
  }
}
