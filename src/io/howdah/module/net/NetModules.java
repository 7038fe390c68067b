package io.howdah.module.net;

import io.howdah.module.Module;
import io.howdah.module.ModuleFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modules about the network. */
public final class NetModules implements ModuleFamily {
  @Override
  public List<String> names() {
    return List.of(
        "ansible.builtin.get_url",
        "ansible.builtin.iptables",
        "ansible.builtin.known_hosts",
        "ansible.builtin.uri",
        "ansible.builtin.wait_for",
        "ansible.posix.authorized_key");
  }

  @Override
  public @Nullable Module create(String fullName) {
    return switch (fullName) {
      case "ansible.builtin.get_url" -> new GetUrlModule();
      case "ansible.builtin.iptables" -> new IptablesModule();
      case "ansible.builtin.known_hosts" -> new KnownHostsModule();
      case "ansible.builtin.uri" -> new UriModule();
      case "ansible.builtin.wait_for" -> new WaitForModule();
      case "ansible.posix.authorized_key" -> new AuthorizedKeyModule();
      default -> null;
    };
  }
}
