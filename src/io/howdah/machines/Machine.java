package io.howdah.machines;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A host as the outside reaches it.
 *
 * @param name what its user calls it
 * @param address name or address to connect to
 * @param port of its sshd
 * @param user to log in as
 * @param identityFiles private keys to offer, in order
 * @param knownHosts file with the host's key, or null where keys cannot be known (Vagrant)
 * @param sshOptions more of ssh_config(5), as {@code ProxyCommand=ssh -W %h:%p gate}
 * @param state in the provider's own word, as {@code running}
 */
public record Machine(
    String name,
    String address,
    int port,
    String user,
    List<Path> identityFiles,
    @Nullable Path knownHosts,
    List<String> sshOptions,
    String state) {

  public Machine {
    identityFiles = List.copyOf(identityFiles);
    sshOptions = List.copyOf(sshOptions);
  }
}
