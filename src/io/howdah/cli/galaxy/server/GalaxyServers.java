package io.howdah.cli.galaxy.server;

import io.howdah.cli.config.Configuration;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the servers to ask, as ansible-galaxy does. */
public final class GalaxyServers {
  private final Configuration configuration;
  private final @Nullable String token;

  private GalaxyServers(Configuration configuration, @Nullable String token) {
    this.configuration = configuration;
    this.token = token;
  }

  /**
   * The servers, in the order in which they are asked: the one of {@code -s} (a name of
   * ansible.cfg, or an address), else those of GALAXY_SERVER_LIST, else GALAXY_SERVER.
   *
   * @param given what {@code -s} says, or null
   * @param token what {@code --token} says, or null
   */
  public static List<GalaxyServer> of(
      Configuration configuration, @Nullable String given, @Nullable String token) {
    GalaxyServers servers = new GalaxyServers(configuration, token);
    List<GalaxyServer> configured = new ArrayList<>();
    for (String name : configuration.list("GALAXY_SERVER_LIST")) {
      servers.configured(name).ifPresent(configured::add);
    }
    if (given != null) {
      return configured.stream()
          .filter(server -> server.name().equals(given))
          .findFirst()
          .map(List::of)
          .orElseGet(() -> List.of(servers.plain("cmd_arg", given)));
    }
    return configured.isEmpty()
        ? List.of(servers.plain("default", configuration.text("GALAXY_SERVER")))
        : configured;
  }

  private GalaxyServer plain(String name, String address) {
    return new GalaxyServer(name, address, token == null ? "" : "Token " + token);
  }

  private Optional<GalaxyServer> configured(String name) {
    String secret = option(name, "token").or(() -> Optional.ofNullable(token)).orElse("");
    String user = option(name, "username").orElse("");
    String authorization = secret.isEmpty() ? "" : "Token " + secret;
    if (!user.isEmpty()) {
      String pair = user + ":" + option(name, "password").orElse("");
      byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
      authorization = "Basic " + Base64.getEncoder().encodeToString(bytes);
    }
    String header = authorization;
    return option(name, "url").map(url -> new GalaxyServer(name, url, header));
  }

  private Optional<String> option(String server, String key) {
    String variable = "ANSIBLE_GALAXY_SERVER_" + (server + "_" + key).toUpperCase(Locale.ROOT);
    return Optional.ofNullable(configuration.environment().get(variable))
        .or(() -> configuration.iniValue("galaxy_server." + server + "." + key))
        .filter(text -> !text.isBlank());
  }
}
