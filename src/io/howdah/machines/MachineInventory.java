package io.howdah.machines;

import io.howdah.inventory.Inventory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Machines as an inventory, in memory and as a file that Ansible reads too. */
public final class MachineInventory {
  private MachineInventory() {}

  /**
   * An inventory of machines.
   *
   * @param groups names of machines by group, in order; a machine in none of them is ungrouped
   */
  public static Inventory of(Collection<Machine> machines, Map<String, List<String>> groups) {
    Inventory inventory = new Inventory();
    for (Machine machine : machines) {
      inventory.addHost(machine.name(), "all");
      variables(machine)
          .forEach((name, value) -> inventory.setHostVariable(machine.name(), name, value));
    }
    groups.forEach((group, names) -> fill(inventory, group, names));
    inventory.reconcile();
    return inventory;
  }

  private static void fill(Inventory inventory, String group, List<String> names) {
    inventory.addGroup(group);
    names.forEach(name -> inventory.addHost(name, group));
  }

  /** What Ansible has to know to reach a machine. */
  public static Map<String, Object> variables(Machine machine) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("ansible_host", machine.address());
    variables.put("ansible_port", (long) machine.port());
    variables.put("ansible_user", machine.user());
    if (!machine.identityFiles().isEmpty()) {
      variables.put("ansible_ssh_private_key_file", machine.identityFiles().get(0).toString());
    }
    variables.put("ansible_ssh_common_args", String.join(" ", sshArguments(machine)));
    return variables;
  }

  private static List<String> sshArguments(Machine machine) {
    List<String> arguments = new ArrayList<>();
    Path knownHosts = machine.knownHosts();
    option(arguments, "UserKnownHostsFile=" + SshConfig.quoted(knownHosts));
    option(arguments, "StrictHostKeyChecking=" + (knownHosts == null ? "no" : "yes"));
    machine.identityFiles().stream()
        .skip(1)
        .forEach(key -> option(arguments, "IdentityFile=" + SshConfig.quoted(key)));
    option(arguments, "IdentitiesOnly=yes");
    machine.sshOptions().forEach(option -> option(arguments, option));
    return arguments;
  }

  /** A file of ssh_config lines can be included by a file only, or be the client's one file. */
  private static void option(List<String> arguments, String option) {
    arguments.add(
        option.startsWith(SshConfig.INCLUDE)
            ? "-F " + word(option.substring(SshConfig.INCLUDE.length()))
            : "-o " + word(option));
  }

  private static String word(String text) {
    boolean plain = text.matches("[A-Za-z0-9=/._,:@+-]+");
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** The same as the text of an inventory in YAML. */
  public static String yaml(Collection<Machine> machines, Map<String, List<String>> groups) {
    StringBuilder text = new StringBuilder("all:\n  hosts:\n");
    for (Machine machine : machines) {
      text.append("    ").append(machine.name()).append(":\n");
      variables(machine)
          .forEach((name, value) -> text.append("      " + name + ": " + scalar(value) + "\n"));
    }
    text.append(groups.isEmpty() ? "" : "  children:\n");
    groups.forEach(
        (group, names) -> {
          text.append("    ").append(group).append(":\n      hosts:\n");
          names.forEach(name -> text.append("        ").append(name).append(": {}\n"));
        });
    return text.toString();
  }

  private static String scalar(Object value) {
    return value instanceof String word ? "'" + word.replace("'", "''") + "'" : value.toString();
  }
}
