package io.howdah.variables;

import io.howdah.yaml.Unsafe;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One host's facts as its tasks see them: all under ansible_facts without their prefix, and, where
 * the run injects them, each under its full name. What says how to reach the host is never
 * injected: a host can't redirect its own connection.
 */
final class HostFacts {
  private static final String PREFIX = "ansible_";
  private static final Set<String> RESTRICTED =
      Set.of(
          "ansible_connection",
          "ansible_module_compression",
          "ansible_shell_type",
          "ansible_shell_executable",
          "ansible_host",
          "ansible_user",
          "ansible_password",
          "ansible_port",
          "ansible_pipelining",
          "ansible_timeout",
          "ansible_private_key_file",
          "ansible_network_os",
          "ansible_connection_user",
          "ansible_docker_extra_args",
          "ansible_become",
          "ansible_scp_if_ssh",
          "ansible_rsync_path",
          "ansible_playbook_python",
          "ansible_facts",
          "add_host",
          "add_group");
  private static final Pattern OF_A_PLUGIN =
      Pattern.compile("ansible_(ssh|local|paramiko_ssh|psrp|winrm)_.*");
  private static final Pattern INTERPRETER = Pattern.compile("ansible_.*_interpreter");

  private HostFacts() {}

  /** The variables that a host's facts give. */
  static Map<String, @Nullable Object> variables(
      Map<String, @Nullable Object> facts, boolean inject) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    Map<String, @Nullable Object> bare = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> fact : facts.entrySet()) {
      String name = fact.getKey();
      Object value = Unsafe.strip(fact.getValue());
      bare.put(shortName(name), value);
      boolean wanted = inject ? isInjected(name) : name.equals("ansible_local");
      if (wanted) {
        variables.put(name, Unsafe.of(value));
      }
    }
    variables.put("ansible_facts", new Unsafe(bare));
    if (!inject) {
      variables.putIfAbsent("ansible_local", Map.of());
    }
    return variables;
  }

  private static String shortName(String name) {
    boolean prefixed = name.startsWith(PREFIX) && !name.equals("ansible_local");
    return prefixed ? name.substring(PREFIX.length()) : name;
  }

  private static boolean isInjected(String name) {
    if (name.startsWith("ansible_ssh_host_key_")) {
      return true;
    }
    boolean bridge = name.endsWith("_bridge") || name.endsWith("_gwbridge");
    return !RESTRICTED.contains(name)
        && !name.startsWith("_ansible_")
        && !name.startsWith("ansible_become_")
        && (bridge || !OF_A_PLUGIN.matcher(name).matches())
        && !INTERPRETER.matcher(name).matches();
  }
}
