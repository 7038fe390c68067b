package io.howdah.connection.ssh;

import io.howdah.connection.ssh.SshSettings.Credentials;
import io.howdah.connection.ssh.SshSettings.HostKeys;
import io.howdah.connection.ssh.SshSettings.Patience;
import io.howdah.connection.ssh.SshSettings.Route;
import io.howdah.connection.ssh.SshSettings.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the settings of one host together from variables, option strings and ssh_config files. */
final class SettingsAssembly {
  private static final List<String> DEFAULT_KEYS = List.of("id_rsa", "id_ecdsa", "id_ed25519");
  private static final String KNOWN_HOSTS = "~/.ssh/known_hosts ~/.ssh/known_hosts2";
  private static final String GLOBAL_KNOWN_HOSTS =
      "/etc/ssh/ssh_known_hosts /etc/ssh/ssh_known_hosts2";

  private final SshVariables variables;
  private final SshOptions options;
  private final Target target;

  SettingsAssembly(SshVariables variables) {
    this.variables = variables;
    this.options = options(variables);
    this.target = target();
  }

  private static SshOptions options(SshVariables variables) {
    SshOptions options = SshOptions.parse(variables.arguments());
    if (!variables.hostKeyChecking()) {
      options.offer("StrictHostKeyChecking", "no");
    }
    Integer port = variables.port();
    options.offer("Port", port == null ? null : port.toString());
    options.offer("IdentityFile", variables.privateKeyFile());
    options.offer("User", variables.user());
    String host = addressOf(variables);
    Path home = variables.place().home();
    String named = options.get("configfile");
    if (!"none".equals(named)) {
      Path own = named == null ? home.resolve(".ssh/config") : expanded(named, home);
      SshConfig.read(own, home).offerTo(options, host, variables.place().user());
      if (named == null) {
        SshConfig.read(Path.of("/etc/ssh/ssh_config"), home)
            .offerTo(options, host, variables.place().user());
      }
    }
    return options;
  }

  private static String addressOf(SshVariables variables) {
    String address = variables.address();
    return address == null ? variables.hostName() : address;
  }

  private Target target() {
    String given = addressOf(variables);
    String configured = options.get("HostName");
    String address = configured == null ? given : configured.replace("%h", given);
    String login = options.get("User");
    String user = login == null ? variables.place().user() : login;
    return new Target(variables.hostName(), address, options.number("Port", 1, 22), user);
  }

  SshSettings settings() {
    return new SshSettings(target, credentials(), hostKeys(), route(), patience());
  }

  private Credentials credentials() {
    List<Path> files = new ArrayList<>();
    for (String file : options.all("IdentityFile")) {
      if (!file.equals("none")) {
        files.add(path(file));
      }
    }
    boolean explicit = !files.isEmpty();
    if (!explicit) {
      DEFAULT_KEYS.forEach(key -> files.add(path("~/.ssh/" + key)));
    }
    return new Credentials(
        List.copyOf(files), explicit, variables.passphrase(), variables.password(), agent());
  }

  private @Nullable Path agent() {
    String named = options.get("IdentityAgent");
    if ("none".equals(named) || options.yes("IdentitiesOnly")) {
      return null;
    }
    return named == null || named.equals("SSH_AUTH_SOCK")
        ? variables.place().agentSocket()
        : path(named);
  }

  private HostKeys hostKeys() {
    String policy = options.get("StrictHostKeyChecking");
    List<Path> files = new ArrayList<>();
    files.addAll(paths("UserKnownHostsFile", KNOWN_HOSTS));
    files.addAll(paths("GlobalKnownHostsFile", GLOBAL_KNOWN_HOSTS));
    return new HostKeys(
        policy == null ? HostKeyPolicy.YES : HostKeyPolicy.parse(policy),
        List.copyOf(files),
        options.get("HostKeyAlias"));
  }

  private List<Path> paths(String name, String otherwise) {
    String value = options.get(name);
    List<Path> paths = new ArrayList<>();
    for (String word : Words.split(value == null ? otherwise : value)) {
      if (!word.equals("none")) {
        paths.add(path(word));
      }
    }
    return paths;
  }

  private Route route() {
    String command = unlessNone(options.get("ProxyCommand"));
    String jumps = unlessItself(unlessNone(options.get("ProxyJump")));
    if (command != null) {
      return new Route(tokens(command), List.of());
    }
    return jumps == null ? Route.DIRECT : new Route(null, jumps(jumps));
  }

  private static @Nullable String unlessNone(@Nullable String value) {
    return "none".equalsIgnoreCase(value) ? null : value;
  }

  /** A jump host that "Host *" sends through itself. */
  private @Nullable String unlessItself(@Nullable String jumps) {
    boolean itself =
        jumps != null
            && !jumps.contains(",")
            && JumpHost.parse(jumps.strip(), null, variables)
                .hostName()
                .equals(addressOf(variables));
    return itself ? null : jumps;
  }

  /** A jump host is reached by what ssh_config says about it, not by this host's options. */
  private List<SshSettings> jumps(String list) {
    List<SshSettings> jumps = new ArrayList<>();
    String config = options.get("configfile");
    for (String spec : list.split(",")) {
      jumps.add(JumpHost.parse(spec.strip(), config, variables).settings());
    }
    return List.copyOf(jumps);
  }

  private Patience patience() {
    int interval = options.number("ServerAliveInterval", 0, 0);
    int count = options.number("ServerAliveCountMax", 1, 3);
    Patience usual = Patience.DEFAULT;
    Duration connect = variables.timeout();
    String named = options.get("ConnectTimeout");
    if (named != null && !named.equals("none")) {
      connect = Duration.ofSeconds(options.number("ConnectTimeout", 1, 10));
    }
    int attempts = Math.max(variables.attempts(), options.number("ConnectionAttempts", 1, 1));
    return interval == 0
        ? new Patience(connect, attempts, usual.aliveInterval(), usual.silence())
        : new Patience(
            connect,
            attempts,
            Duration.ofSeconds(interval),
            Duration.ofSeconds((long) interval * count));
  }

  private Path path(String value) {
    return expanded(tokens(value), variables.place().home());
  }

  private static Path expanded(String path, Path home) {
    return path.startsWith("~/") ? home.resolve(path.substring(2)) : Path.of(path);
  }

  /** The percent tokens of ssh_config(5) that make sense before a connection stands. */
  private String tokens(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '%' && i + 1 < value.length()) {
        i++;
        text.append(token(value.charAt(i)));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private String token(char letter) {
    return switch (letter) {
      case '%' -> "%";
      case 'h' -> target.address();
      case 'n' -> addressOf(variables);
      case 'p' -> Integer.toString(target.port());
      case 'r' -> target.user();
      case 'u' -> variables.place().user();
      case 'd' -> variables.place().home().toString();
      default -> "%" + letter;
    };
  }
}
