package io.howdah.variables;

import io.howdah.playbook.Role;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What roles say, joined.
 *
 * @param defaults from defaults/
 * @param vars from vars/ and the entry's vars:
 * @param params from the entry
 */
record RoleVariables(
    Map<String, @Nullable Object> defaults,
    Map<String, @Nullable Object> vars,
    Map<String, @Nullable Object> params) {
  /** No role. */
  static final RoleVariables NONE = new RoleVariables(Map.of(), Map.of(), Map.of());

  /**
   * What a task in a role sees: of dependencies, of the roles around, of the role itself.
   *
   * @param chain the roles around, outermost first, the task's own last
   */
  static RoleVariables ofChain(List<Role> chain, boolean merge) {
    Role own = chain.get(chain.size() - 1);
    Joined joined = new Joined(merge);
    for (Role dependency : own.dependencies()) {
      defaults(dependency, joined);
    }
    for (Role role : chain) {
      joined.addDefaults(role.data().defaults());
      joined.addVars(role.vars());
      joined.addVars(role.data().vars());
      HashMerge.into(joined.params, role.params(), merge);
    }
    for (Role dependency : own.dependencies()) {
      vars(dependency, joined);
    }
    joined.addVars(own.vars());
    joined.addVars(own.data().vars());
    return new RoleVariables(joined.defaults, joined.vars, joined.params);
  }

  /** What the whole play sees of the roles that it names. */
  static RoleVariables ofPlay(Collection<Role> roles, boolean merge) {
    Joined joined = new Joined(merge);
    for (Role role : roles) {
      defaults(role, joined);
      vars(role, joined);
    }
    return new RoleVariables(joined.defaults, joined.vars, Map.of());
  }

  private static void defaults(Role role, Joined into) {
    role.allDependencies().forEach(r -> into.addDefaults(r.data().defaults()));
    into.addDefaults(role.data().defaults());
  }

  private static void vars(Role role, Joined into) {
    for (Role dependency : role.allDependencies()) {
      into.addVars(dependency.vars());
      into.addVars(dependency.data().vars());
    }
    into.addVars(role.vars());
    into.addVars(role.data().vars());
  }

  private static final class Joined {
    private final Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> vars = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> params = new LinkedHashMap<>();
    private final boolean merge;

    Joined(boolean merge) {
      this.merge = merge;
    }

    void addDefaults(Map<String, @Nullable Object> more) {
      HashMerge.into(defaults, more, merge);
    }

    void addVars(Map<String, @Nullable Object> more) {
      HashMerge.into(vars, more, merge);
    }
  }
}
