package io.howdah.machines;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Machines in the words of ssh_config(5), laid out as {@code vagrant ssh-config} does. */
public final class SshConfig {
  /** How an option begins that names a file with more of them. */
  static final String INCLUDE = "Include=";

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
    line(block, "UserKnownHostsFile", quoted(knownHosts));
    line(block, "StrictHostKeyChecking", knownHosts == null ? "no" : "yes");
    line(block, "PasswordAuthentication", "no");
    machine.identityFiles().forEach(key -> line(block, "IdentityFile", quoted(key)));
    line(block, "IdentitiesOnly", "yes");
    machine.sshOptions().forEach(option -> line(block, option.replaceFirst("=", " ")));
    line(block, "LogLevel", "FATAL");
    return block.append('\n').toString();
  }

  /** A path as one word of ssh_config(5); none is a file in which nothing stands. */
  static String quoted(@Nullable Path path) {
    String text = path == null ? "/dev/null" : path.toString();
    boolean odd = text.matches(".*[\\s\"'#=\\\\].*");
    return odd ? "\"" + text.replaceAll("([\\\\\"])", "\\\\$1") + "\"" : text;
  }

  private static void line(StringBuilder block, String name, String value) {
    line(block, name + ' ' + value);
  }

  private static void line(StringBuilder block, String line) {
    block.append("  ").append(line).append('\n');
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
