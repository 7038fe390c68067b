package io.howdah.cli.args;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/** In which order a usage names options: Ansible's, then our own. */
final class UsageOrder {
  private static final String FIRST = "help version verbose ";
  private static final String CONNECT =
      "private-key user connection timeout ssh-common-args sftp-extra-args scp-extra-args"
          + " ssh-extra-args ask-pass connection-password-file ";
  private static final String BECOME =
      "become become-method become-user ask-become-pass become-password-file ";
  private static final String INVENTORY = "inventory list-hosts limit ";
  private static final String VAULT = "vault-id ask-vault-password vault-password-file ";
  private static final Map<String, List<String>> ORDERS =
      Map.of(
          "ansible",
          words(
              BECOME
                  + INVENTORY
                  + "poll background one-line tree "
                  + CONNECT
                  + "check diff extra-vars "
                  + VAULT
                  + "forks module-path playbook-dir task-timeout args module-name"),
          "ansible-playbook",
          words(
              CONNECT
                  + "force-handlers flush-cache "
                  + BECOME
                  + "tags skip-tags check diff "
                  + INVENTORY
                  + "extra-vars "
                  + VAULT
                  + "forks module-path syntax-check list-tasks list-tags step start-at-task"),
          "ansible-inventory",
          words("inventory " + VAULT + "playbook-dir extra-vars list host graph"),
          "ansible-pull",
          words(
              CONNECT
                  + VAULT
                  + "extra-vars tags skip-tags "
                  + INVENTORY
                  + "module-path ask-become-pass become-password-file purge only-if-changed sleep"
                  + " force directory url full checkout accept-host-key module-name verify-commit"
                  + " clean track-subs check diff"));

  private UsageOrder() {}

  private static List<String> words(String text) {
    return Stream.of((FIRST + text).split(" ")).map(word -> "--" + word).toList();
  }

  /** The place of an option of a command. */
  static int rank(String command, OptionSpec option) {
    List<String> order = ORDERS.getOrDefault(command, words(""));
    for (String name : option.names()) {
      int place = order.indexOf(name);
      if (place >= 0) {
        return place;
      }
    }
    return order.size();
  }
}
