package io.howdah.cli.galaxy.server;

import java.net.URI;

/**
 * A Galaxy server.
 *
 * @param name in ansible.cfg, or what the user called it
 * @param address of its API, without a slash at the end
 * @param authorization the header's value; empty for none
 */
public record GalaxyServer(String name, String address, String authorization) {
  /** Takes an address with or without a slash at the end. */
  public GalaxyServer {
    address = address.replaceFirst("/+$", "");
  }

  /** Whether an address is on this server: only there may its secret go. */
  boolean holds(URI other) {
    URI own = URI.create(address);
    return String.valueOf(own.getScheme()).equals(other.getScheme())
        && String.valueOf(own.getAuthority()).equals(other.getAuthority());
  }

  @Override
  public String toString() {
    return name + " (" + address + ")";
  }
}
