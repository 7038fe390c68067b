package io.howdah.playbook.load;

import io.howdah.playbook.Keyword;
import io.howdah.playbook.Keywords;
import io.howdah.playbook.Role;
import io.howdah.playbook.RoleUse;
import io.howdah.playbook.Scope;
import java.util.List;
import java.util.Map;

/** Loads the role that an import_role or include_role names. */
final class IncludedRoles {
  private final PlayContext play;

  IncludedRoles(PlayContext play) {
    this.play = play;
  }

  /** The role's blocks, within the scope of the statement; noted as imported. */
  RoleUse importRole(RoleArguments arguments, Scope statement) {
    RoleUse use = use(arguments, statement, statement);
    play.imported().add(use);
    return use;
  }

  /**
   * The role's blocks.
   *
   * @param statement the import or include, whose vars the role takes
   * @param parent what the blocks stand in: the statement, or what it says to apply
   */
  RoleUse use(RoleArguments arguments, Scope statement, Scope parent) {
    Role.Entry entry =
        new Role.Entry(Map.of(), statement.vars(), Keywords.NONE, statement.location());
    List<String> collections = RoleLoader.strings(statement.value(Keyword.COLLECTIONS));
    String home = play.ownCollection();
    if (home != null && statement.enclosingRole().isEmpty()) {
      collections.add(0, home);
    }
    Role role = new RoleLoader(play).included(arguments, entry, collections);
    String entryPoint = arguments.from().getOrDefault("tasks", "main");
    return new RoleCompiler(play).compile(role, parent, entryPoint, arguments.validate());
  }
}
