package io.howdah.playbook;

import io.howdah.error.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place where keywords and variables are set, with the one around it: task, block, include, role,
 * play, from the inside out. Immutable.
 *
 * @param kind what it is
 * @param keywords what is written here, raw
 * @param location of the task, block, role entry or play
 * @param parent the next outer scope; null for a play
 * @param role for a ROLE scope
 */
public record Scope(
    Kind kind,
    Keywords keywords,
    SourceLocation location,
    @Nullable Scope parent,
    @Nullable Role role) {

  /** Kinds of scopes. */
  public enum Kind {
    PLAY,
    ROLE,
    BLOCK,
    TASK,
    /** import_tasks or import_role: what it says counts for the tasks that it brings. */
    IMPORT,
    /** include_tasks or include_role: only its variables count for the tasks that it brings. */
    INCLUDE
  }

  /** A scope of a play, block, task or include. */
  public static Scope of(
      Kind kind, Keywords keywords, SourceLocation location, @Nullable Scope parent) {
    return new Scope(kind, keywords, location, parent, null);
  }

  /** Whether the keyword is set here or further out. */
  public boolean sets(Keyword keyword) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (scope.gives(this, keyword)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The raw value that counts here: of keywords that add up a list of everything, outermost first;
   * of others the innermost.
   */
  public @Nullable Object value(Keyword keyword) {
    if (keyword.extended()) {
      return joined(keyword);
    }
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (scope.gives(this, keyword)) {
        return scope.keywords.get(keyword);
      }
    }
    return null;
  }

  /** The raw value that a scope inside this one inherits where it has none of its own. */
  public @Nullable Object inherited(Keyword keyword) {
    boolean closed = kind == Kind.INCLUDE;
    if (!closed) {
      return value(keyword);
    }
    return parent == null ? null : parent.inherited(keyword);
  }

  private List<@Nullable Object> joined(Keyword keyword) {
    List<@Nullable Object> all = new ArrayList<>();
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (scope.gives(this, keyword)) {
        all.addAll(0, listOf(scope.keywords.get(keyword)));
      }
    }
    return all;
  }

  private boolean gives(Scope asking, Keyword keyword) {
    boolean open = this == asking || (keyword.inherited() && kind != Kind.INCLUDE);
    return open && keywords.has(keyword);
  }

  private static List<?> listOf(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list ? list : Collections.singletonList(value);
  }

  /** The variables set right here, raw. */
  @SuppressWarnings("unchecked")
  public Map<String, @Nullable Object> vars() {
    Object vars = keywords.get(Keyword.VARS);
    return vars == null ? Map.of() : (Map<String, @Nullable Object>) vars;
  }

  /** The role that this is in, innermost. */
  public Optional<Role> enclosingRole() {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (scope.role != null) {
        return Optional.of(scope.role);
      }
    }
    return Optional.empty();
  }

  /** The roles around, outermost first: those that depend on or include the inner ones. */
  public List<Role> roleChain() {
    List<Role> chain = new ArrayList<>();
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (scope.role != null) {
        chain.add(0, scope.role);
      }
    }
    return chain;
  }

  /** Identity: two tasks written alike are two tasks. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
