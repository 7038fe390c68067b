package io.howdah.module.user;

import io.howdah.module.ModuleFailure;
import io.howdah.module.command.Sections;
import java.util.List;
import java.util.Optional;

/**
 * How an account was found.
 *
 * @param name of the account
 * @param databases users, shadows and groups
 * @param told the probe's other answers
 */
record UserState(String name, Databases databases, Sections told) {
  Optional<Databases.Account> account() {
    return databases.user(name);
  }

  /** The password field: that of shadow where passwd has only a mark; empty if not readable. */
  String password() {
    String inPasswd = account().map(Databases.Account::password).orElse("");
    return inPasswd.length() > 1
        ? inPasswd
        : databases.shadow(name).map(Databases.Shadow::password).orElse("");
  }

  boolean homeExists() {
    return told.word("home").equals("yes");
  }

  boolean homeHasParent() {
    return told.word("parent").equals("yes");
  }

  /**
   * The group of this id or name.
   *
   * @throws ModuleFailure if there is none
   */
  Databases.Group requireGroup(String idOrName) {
    return databases
        .group(idOrName)
        .orElseThrow(() -> new ModuleFailure("Group " + idOrName + " does not exist"));
  }

  /** The wanted groups, each of which has to exist. */
  List<String> existing(List<String> groups) {
    groups.forEach(this::requireGroup);
    return groups;
  }

  Optional<String> warning(UserTask task) {
    return task.local() && account().isEmpty()
        ? Optional.of(
            "'local: true' specified and user '"
                + name
                + "' was not found in /etc/passwd. The local user account may already exist if the"
                + " local account database exists somewhere other than /etc/passwd.")
        : Optional.empty();
  }
}
