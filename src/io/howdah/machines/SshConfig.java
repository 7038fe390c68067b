package io.howdah.machines;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Machines in the words of ssh_config(5), laid out as {@code vagrant ssh-config} does. */
public final class SshConfig {
  private SshConfig() {}

  /** One block a machine. */
  public static String write(Collection<Machine> machines) {
    return machines.stream().map(SshConfig::block).collect(Collectors.joining());
  }

  private static String block(Machine machine) {
    StringBuilder block = new StringBuilder("Host " + machine.name() + "\n");
    line(block, "HostName", machine.address());
    line(block, "User", machine.user());
    line(block, "Port", String.valueOf(machine.port()));
    Path knownHosts = machine.knownHosts();
    line(block, "UserKnownHostsFile", knownHosts == null ? "/dev/null" : quoted(knownHosts));
    line(block, "StrictHostKeyChecking", knownHosts == null ? "no" : "yes");
    line(block, "PasswordAuthentication", "no");
    machine.identityFiles().forEach(key -> line(block, "IdentityFile", quoted(key)));
    line(block, "IdentitiesOnly", "yes");
    if (machine.proxyCommand() != null) {
      line(block, "ProxyCommand", machine.proxyCommand());
    }
    line(block, "LogLevel", "FATAL");
    return block.append('\n').toString();
  }

  private static String quoted(Path path) {
    String text = path.toString();
    return text.contains(" ") ? "\"" + text + "\"" : text;
  }

  private static void line(StringBuilder block, String name, String value) {
    block.append("  ").append(name).append(' ').append(value).append('\n');
  }

  /** The options that make the ssh client reach a machine without any file of its user's. */
  public static List<String> options(Machine machine) {
    List<String> options = new java.util.ArrayList<>(List.of("-F", "/dev/null"));
    block(machine)
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank() && !line.startsWith("  HostName"))
        .map(String::trim)
        .forEach(line -> options.addAll(List.of("-o", line.replaceFirst(" ", "="))));
    return options;
  }
}
