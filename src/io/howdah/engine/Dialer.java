package io.howdah.engine;

import io.howdah.connection.Connection;
import io.howdah.connection.ConnectionException;
import io.howdah.connection.Witness;
import io.howdah.connection.local.LocalConnection;
import io.howdah.connection.ssh.SshConnections;
import io.howdah.connection.ssh.SshVariables;
import io.howdah.error.HowdahException;
import io.howdah.executor.link.LinkDialer;
import io.howdah.executor.task.LinkWish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes connections by a host's variables over a task's keywords over the command line. */
final class Dialer implements LinkDialer {
  private final RunRequest.Access access;
  private final SshVariables.Place place;
  private final SshConnections connections;
  private final Witness witness;

  Dialer(RunRequest.Access access, Map<String, String> environment, Witness witness) {
    this.access = access;
    this.witness = witness;
    this.connections = new SshConnections(witness);
    this.place = SshVariables.Place.of(environment);
  }

  @Override
  public Connection dial(LinkWish wish) {
    return wish.type().equals("local") ? local(wish) : connections.to(ssh(wish).settings());
  }

  private Connection local(LinkWish wish) {
    String address =
        new Named(wish.variables()).first("ansible_host", "ansible_ssh_host").orElse(wish.host());
    return new LocalConnection(wish.host(), address, witness);
  }

  private SshVariables ssh(LinkWish wish) {
    Named named = new Named(wish.variables());
    return new SshVariables(
        wish.host(),
        named.first("ansible_host", "ansible_ssh_host").orElse(null),
        port(named, wish),
        named
            .first("ansible_user", "ansible_ssh_user")
            .orElse(
                wish.keywords().remoteUser() == null
                    ? access.user()
                    : wish.keywords().remoteUser()),
        named
            .first("ansible_password", "ansible_ssh_pass", "ansible_ssh_password")
            .orElse(access.password()),
        named
            .first("ansible_private_key_file", "ansible_ssh_private_key_file")
            .orElse(access.privateKey() == null ? null : access.privateKey().toString()),
        named.first("ansible_ssh_private_key_passphrase").orElse(null),
        arguments(named),
        hostKeyChecking(named),
        named
            .first("ansible_ssh_timeout", "ansible_timeout")
            .map(Dialer::seconds)
            .orElse(access.timeout()),
        named
                .first("ansible_ssh_retries")
                .map(text -> Math.toIntExact(number("ansible_ssh_retries", text.strip())))
                .orElse(0)
            + 1,
        place);
  }

  private @Nullable Integer port(Named named, LinkWish wish) {
    Optional<String> variable = named.first("ansible_port", "ansible_ssh_port");
    if (variable.isPresent()) {
      return portNumber(variable.get().strip());
    }
    Long keyword = wish.keywords().port();
    return keyword == null ? access.port() : portNumber(keyword.toString());
  }

  /**
   * Not a number fails the task, a number that is no port makes the host unreachable: as Ansible.
   */
  private static Integer portNumber(String text) {
    long number = number("port", text);
    if (number < 1 || number > 65_535) {
      throw new ConnectionException(
          "Failed to connect to the host via ssh: command-line line 0: Bad port '" + text + "'.",
          null);
    }
    return (int) number;
  }

  private static long number(String name, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new HowdahException(
          "the field '%s' has an invalid value (%s), and could not be converted to an int."
              .formatted(name, text),
          e);
    }
  }

  private static Duration seconds(String text) {
    try {
      return Duration.ofMillis(Math.max(1, (long) (Double.parseDouble(text) * 1000)));
    } catch (NumberFormatException e) {
      throw new HowdahException(
          "the field 'timeout' has an invalid value (" + text + "), and is no number of seconds",
          e);
    }
  }

  private String arguments(Named named) {
    List<String> parts = new ArrayList<>();
    if (!access.sshArgs().isEmpty()) {
      parts.add(access.sshArgs());
    }
    for (String name :
        List.of("ansible_ssh_args", "ansible_ssh_common_args", "ansible_ssh_extra_args")) {
      named.first(name).filter(text -> !text.isBlank()).ifPresent(parts::add);
    }
    return String.join(" ", parts);
  }

  private boolean hostKeyChecking(Named named) {
    return named
        .first("ansible_host_key_checking", "ansible_ssh_host_key_checking")
        .map(
            text ->
                !List.of("false", "no", "0", "off")
                    .contains(text.toLowerCase(java.util.Locale.ROOT)))
        .orElse(access.hostKeyChecking());
  }

  /** Variables by several names. */
  private record Named(Map<String, @Nullable Object> values) {
    Optional<String> first(String... names) {
      for (String name : names) {
        Object value = values.get(name);
        if (value != null) {
          return Optional.of(value.toString());
        }
      }
      return Optional.empty();
    }
  }
}
