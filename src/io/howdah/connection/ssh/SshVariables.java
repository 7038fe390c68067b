package io.howdah.connection.ssh;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Ansible's variables and settings say about reaching a host; {@link #settings()} adds what
 * ssh_config says and the defaults of both.
 *
 * @param hostName the inventory's name
 * @param address ansible_host, or null for the name itself
 * @param port ansible_port, or null
 * @param user ansible_user or remote_user, or null
 * @param password ansible_password or ansible_ssh_pass, or null
 * @param privateKeyFile ansible_ssh_private_key_file, or null
 * @param passphrase of the private keys, or null
 * @param arguments ansible_ssh_args, ansible_ssh_common_args and ansible_ssh_extra_args, joined by
 *     blanks
 * @param hostKeyChecking ANSIBLE_HOST_KEY_CHECKING, true by default
 * @param timeout ANSIBLE_TIMEOUT, 10 s by default
 * @param attempts how often to try, ansible_ssh_retries plus one
 * @param place where the command runs
 */
public record SshVariables(
    String hostName,
    @Nullable String address,
    @Nullable Integer port,
    @Nullable String user,
    @Nullable String password,
    @Nullable String privateKeyFile,
    @Nullable String passphrase,
    String arguments,
    boolean hostKeyChecking,
    Duration timeout,
    int attempts,
    Place place) {

  /**
   * The controller's side.
   *
   * @param home directory of the user, for ~/.ssh and for paths that start with a tilde
   * @param user the local login name
   * @param agentSocket SSH_AUTH_SOCK, or null
   */
  public record Place(Path home, String user, @Nullable Path agentSocket) {
    /** Reads HOME, USER and SSH_AUTH_SOCK from an environment, with the JVM's word for defaults. */
    public static Place of(Map<String, String> environment) {
      String home = environment.getOrDefault("HOME", System.getProperty("user.home", "/"));
      String user = System.getProperty("user.name", environment.getOrDefault("USER", "root"));
      String socket = environment.get("SSH_AUTH_SOCK");
      boolean agent = socket != null && !socket.isEmpty();
      return new Place(Path.of(home), user, agent ? Path.of(socket) : null);
    }
  }

  /** A host of which nothing but its name is known. */
  public static SshVariables of(String hostName, Place place) {
    return new SshVariables(
        hostName, null, null, null, null, null, null, "", true, Duration.ofSeconds(10), 1, place);
  }

  /**
   * All that is needed to connect. The first source to name a value wins, as on the command line
   * that Ansible gives to ssh: arguments of ansible_ssh_args, host key checking, port, key, user,
   * timeout, ~/.ssh/config (or the file of -F), /etc/ssh/ssh_config.
   *
   * @throws io.howdah.error.HowdahException if an option can't be read
   */
  public SshSettings settings() {
    return new SettingsAssembly(this).settings();
  }

  @Override
  public String toString() {
    return "SshVariables[" + hostName + "]";
  }
}
