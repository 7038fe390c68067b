package io.howdah.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The vars that are set around a task.
 *
 * @param vars of every scope but plays and roles, weakest first
 * @param ofIncludes those of dynamic includes
 */
record VarsAround(
    List<Map<String, @Nullable Object>> vars, List<Map<String, @Nullable Object>> ofIncludes) {
  private static final VarsAround NOTHING = new VarsAround(List.of(), List.of());

  @SuppressWarnings("unchecked")
  static VarsAround of(Scope task, boolean isInclude) {
    List<Map<String, @Nullable Object>> vars = new ArrayList<>(0);
    List<Map<String, @Nullable Object>> includes = new ArrayList<>(0);
    for (Scope scope = task; scope != null; scope = scope.parent()) {
      boolean own = scope.kind() != Scope.Kind.PLAY && scope.kind() != Scope.Kind.ROLE;
      if (own && !scope.vars().isEmpty()) {
        vars.add(0, scope.vars());
        boolean dynamic = scope.kind() == Scope.Kind.INCLUDE || (scope == task && isInclude);
        if (dynamic) {
          includes.add(0, scope.vars());
        } else if (scope.keywords().get(Keyword.INCLUDE_PARAMS) instanceof Map<?, ?> params) {
          includes.add(0, (Map<String, @Nullable Object>) params);
        }
      }
    }
    return vars.isEmpty() ? NOTHING : new VarsAround(vars, includes);
  }
}
