package io.howdah.cli;

import java.util.Map;

/**
 * Ansible's own names for the commands. The launcher passes on the name that it was called by: the
 * files in {@code compat/} carry Ansible's names, so that folder in front of PATH answers for it.
 */
final class Compat {
  private static final Map<String, String> COMMANDS =
      Map.of(
          "ansible", "adhoc",
          "ansible-config", "config",
          "ansible-doc", "doc",
          "ansible-galaxy", "galaxy",
          "ansible-inventory", "inventory",
          "ansible-playbook", "playbook",
          "ansible-pull", "pull",
          "ansible-vault", "vault");

  private Compat() {}

  /** Whether a program of this name is one of Ansible's. */
  static boolean isAnsible(String program) {
    return COMMANDS.containsKey(program);
  }

  /**
   * The words of a command line as {@code howdah} takes them, for a program called by this name.
   */
  static String[] words(String calledBy, String... arguments) {
    String command = COMMANDS.get(calledBy);
    if (command == null) {
      return arguments;
    }
    String[] words = new String[arguments.length + 1];
    words[0] = command;
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return words;
  }
}
