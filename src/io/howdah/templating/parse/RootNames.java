package io.howdah.templating.parse;

import java.util.HashSet;
import java.util.Set;

/**
 * Names that a template sets at its top before it reads them there. Jinja makes them locals of the
 * whole template: until they are set, loops and macros find them undefined, though there is a
 * variable of that name.
 */
final class RootNames {
  private final Set<String> known = new HashSet<>();
  private final Set<String> late = new HashSet<>();
  private int scopes;
  private int branches;

  /** A scope of its own begins. */
  void enterScope() {
    scopes++;
  }

  /** It ends. */
  void leaveScope() {
    scopes--;
  }

  /** What follows may not be run. */
  void enterBranch() {
    branches++;
  }

  /** What follows is run again. */
  void leaveBranch() {
    branches--;
  }

  void read(String name) {
    if (scopes == 0) {
      known.add(name);
    }
  }

  void set(String name) {
    if (scopes == 0 && known.add(name) && branches == 0) {
      late.add(name);
    }
  }

  Set<String> late() {
    return Set.copyOf(late);
  }
}
