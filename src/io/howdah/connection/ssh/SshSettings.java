package io.howdah.connection.ssh;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to reach one host. {@link SshVariables#settings()} builds it from Ansible's
 * variables and the user's ssh_config.
 *
 * @param target whom to connect to
 * @param credentials what to show there
 * @param hostKeys whom to believe
 * @param route how to get there
 * @param patience how long to wait
 */
public record SshSettings(
    Target target, Credentials credentials, HostKeys hostKeys, Route route, Patience patience) {

  /** Written out, and few fields: a record's own is linked at run time, which takes 15 ms. */
  @Override
  public int hashCode() {
    return target.address().hashCode() * 31 + target.port();
  }

  /** Written out for the same reason; the parts are compared as texts and numbers first. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SshSettings o
        && target.port() == o.target.port()
        && target.address().equals(o.target.address())
        && target.user().equals(o.target.user())
        && target.hostName().equals(o.target.hostName())
        && credentials.isSame(o.credentials)
        && hostKeys.isSame(o.hostKeys)
        && route.isSame(o.route)
        && patience.isSame(o.patience);
  }

  /** The same way to the host by another name for it. */
  SshSettings by(String hostName) {
    Target named = new Target(hostName, target.address(), target.port(), target.user());
    return new SshSettings(named, credentials, hostKeys, route, patience);
  }

  /** The same host behind these jumps; without any it keeps its own route. */
  SshSettings after(List<SshSettings> jumps) {
    Route way = jumps.isEmpty() ? route : new Route(null, jumps);
    return new SshSettings(target, credentials, hostKeys, way, patience);
  }

  /**
   * The other side.
   *
   * @param hostName the inventory's name, for messages
   * @param address name or address to connect to
   * @param port TCP port
   * @param user login name
   */
  public record Target(String hostName, String address, int port, String user) {}

  /**
   * How the user is proven.
   *
   * @param identityFiles private keys in OpenSSH or PEM format, tried in this order
   * @param explicit whether the user named those files; only then is a missing one an error
   * @param passphrase of the keys, or null
   * @param password for password and keyboard-interactive authentication, or null
   * @param agentSocket of a running ssh-agent, or null
   */
  public record Credentials(
      List<Path> identityFiles,
      boolean explicit,
      @Nullable String passphrase,
      @Nullable String password,
      @Nullable Path agentSocket) {
    boolean isSame(Credentials other) {
      return explicit == other.explicit
          && identityFiles.equals(other.identityFiles)
          && Objects.equals(passphrase, other.passphrase)
          && Objects.equals(password, other.password)
          && Objects.equals(agentSocket, other.agentSocket);
    }

    @Override
    public String toString() {
      return "Credentials[" + identityFiles + (password == null ? "" : ", password") + "]";
    }
  }

  /**
   * How the host is proven.
   *
   * @param policy what to do with unknown and changed keys
   * @param files known_hosts files, the first one is written to; missing ones are empty
   * @param alias the name to look up instead of the address, or null
   */
  public record HostKeys(HostKeyPolicy policy, List<Path> files, @Nullable String alias) {
    boolean isSame(HostKeys other) {
      return policy == other.policy
          && files.equals(other.files)
          && Objects.equals(alias, other.alias);
    }
  }

  /**
   * The way there.
   *
   * @param proxyCommand a local command whose input and output lead to the host, or null
   * @param jumps hosts to go through, the nearest first
   */
  public record Route(@Nullable String proxyCommand, List<SshSettings> jumps) {
    /** Straight. */
    public static final Route DIRECT = new Route(null, List.of());

    boolean isSame(Route other) {
      return Objects.equals(proxyCommand, other.proxyCommand) && jumps.equals(other.jumps);
    }
  }

  /**
   * Bounds.
   *
   * @param connect for one attempt, from the first packet to the end of the key exchange
   * @param attempts how often to try to connect; at least 1
   * @param aliveInterval between two questions whether the host lives
   * @param silence how long an answer may take before the host is given up
   */
  public record Patience(Duration connect, int attempts, Duration aliveInterval, Duration silence) {
    /** Ansible's 10 s to connect; a silent host is given up after 40 s at most. */
    public static final Patience DEFAULT =
        new Patience(Duration.ofSeconds(10), 1, Duration.ofSeconds(10), Duration.ofSeconds(30));

    boolean isSame(Patience other) {
      return attempts == other.attempts
          && connect.equals(other.connect)
          && aliveInterval.equals(other.aliveInterval)
          && silence.equals(other.silence);
    }
  }
}
