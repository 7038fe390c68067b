package io.howdah.playbook.load;

import io.howdah.playbook.Scope;

/** Stops imports and dependencies that go round in circles. */
final class Recursion {
  private static final int DEEPEST = 100;

  private Recursion() {}

  static void check(Scope scope) {
    int depth = 0;
    for (Scope at = scope; at != null; at = at.parent()) {
      boolean brought = at.kind() == Scope.Kind.IMPORT || at.kind() == Scope.Kind.ROLE;
      if (brought && ++depth > DEEPEST) {
        throw Errors.plain(
            "A recursion loop was detected with the roles specified. Make sure child roles do not"
                + " have dependencies on parent roles",
            scope.location());
      }
    }
  }
}
