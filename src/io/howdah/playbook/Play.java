package io.howdah.playbook;

import io.howdah.error.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One play, raw.
 *
 * @param scope its keywords, vars and location
 * @param preTasks blocks that run before the roles
 * @param roles uses from {@code roles:}, in order
 * @param tasks blocks of {@code tasks:}
 * @param postTasks blocks that run last
 * @param handlers blocks of {@code handlers:}
 * @param imported roles that import_role brought, whose variables the whole play sees
 * @param basedir the playbook's directory
 */
public record Play(
    Scope scope,
    List<Block> preTasks,
    List<RoleUse> roles,
    List<Block> tasks,
    List<Block> postTasks,
    List<Block> handlers,
    List<RoleUse> imported,
    Path basedir) {

  /** Where the play begins. */
  public SourceLocation location() {
    return scope.location();
  }

  /** The raw value of one of the play's own keywords. */
  public @Nullable Object keyword(Keyword keyword) {
    return scope.keywords().get(keyword);
  }

  /** The play's own vars, raw. */
  public Map<String, @Nullable Object> vars() {
    return scope.vars();
  }

  /** The raw name; the hosts joined by commas where there is none. */
  public String name() {
    Object name = keyword(Keyword.NAME);
    return name == null || name.equals("") ? hostsText() : name.toString();
  }

  private String hostsText() {
    Object hosts = keyword(Keyword.HOSTS);
    if (hosts instanceof List<?> list) {
      return String.join(",", list.stream().map(String::valueOf).toList());
    }
    return hosts == null ? "" : hosts.toString();
  }

  /** Raw conditions of the import_playbook that brought this play; gathering facts heeds them. */
  public List<?> importConditions() {
    return keyword(Keyword.IMPORT_WHEN) instanceof List<?> list ? list : List.of();
  }

  /** Roles whose variables the whole play sees: those of {@code roles:} and imported ones. */
  public List<Role> visibleRoles() {
    List<Role> all = new ArrayList<>();
    roles.forEach(use -> all.add(use.role()));
    imported.forEach(use -> all.add(use.role()));
    return all;
  }

  /** Every handler block: the roles' first, then the play's own, then imported roles'. */
  public List<Block> allHandlers() {
    List<Block> all = new ArrayList<>();
    roles.forEach(use -> all.addAll(use.handlers()));
    all.addAll(handlers);
    imported.forEach(use -> all.addAll(use.handlers()));
    return all;
  }

  /**
   * The blocks to run in order, with the implicit flushing of handlers between the sections.
   *
   * @param forceHandlers whether handlers are flushed even after a failure
   */
  public List<Block> compile(boolean forceHandlers) {
    return PlayCompiler.compile(this, forceHandlers);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
