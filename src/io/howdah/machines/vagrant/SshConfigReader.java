package io.howdah.machines.vagrant;

import io.howdah.machines.Machine;
import io.howdah.machines.MachinesException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@code vagrant ssh-config} prints: a block of ssh_config(5) for each machine. */
final class SshConfigReader {
  private static final List<String> ROUTE =
      List.of("Include", "ProxyCommand", "ProxyJump", "ForwardAgent");

  private SshConfigReader() {}

  /** A machine for each block. A key may come several times; IdentityFile does. */
  static List<Machine> read(String text) {
    Map<String, Map<String, List<String>>> blocks = new LinkedHashMap<>();
    Map<String, List<String>> block = new LinkedHashMap<>();
    for (String line : text.lines().map(String::trim).toList()) {
      String[] words = line.split("\\s*=\\s*|\\s+", 2);
      if (words.length < 2 || line.startsWith("#")) {
        continue;
      }
      if ("host".equalsIgnoreCase(words[0])) {
        block = blocks.computeIfAbsent(words[1], name -> new LinkedHashMap<>());
      } else {
        block
            .computeIfAbsent(words[0].toLowerCase(Locale.ROOT), key -> new ArrayList<>())
            .add(unquoted(words[1]));
      }
    }
    return blocks.entrySet().stream().map(e -> machine(e.getKey(), e.getValue())).toList();
  }

  private static Machine machine(String name, Map<String, List<String>> block) {
    return new Machine(
        name,
        first(block, "hostname", name),
        port(name, first(block, "port", "22")),
        first(block, "user", "vagrant"),
        block.getOrDefault("identityfile", List.of()).stream().map(Path::of).toList(),
        knownHosts(block),
        options(block),
        "running");
  }

  /** What else says how the machine is reached: Vagrantfiles may set each of them. */
  private static List<String> options(Map<String, List<String>> block) {
    return ROUTE.stream()
        .filter(key -> block.containsKey(key.toLowerCase(Locale.ROOT)))
        .map(key -> key + "=" + first(block, key.toLowerCase(Locale.ROOT), ""))
        .toList();
  }

  /** Vagrant's machines come with new keys each time; where it says not to check, none is known. */
  private static @Nullable Path knownHosts(Map<String, List<String>> block) {
    String check = first(block, "stricthostkeychecking", "yes");
    String file = first(block, "userknownhostsfile", "/dev/null");
    return "no".equals(check) || "/dev/null".equals(file) ? null : Path.of(file);
  }

  private static int port(String name, String port) {
    try {
      return Integer.parseInt(port);
    } catch (NumberFormatException e) {
      throw new MachinesException("vagrant says that " + name + " has the port '" + port + "'", e);
    }
  }

  private static String first(Map<String, List<String>> block, String key, String otherwise) {
    return block.getOrDefault(key, List.of(otherwise)).get(0);
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
