package io.howdah.executor.state;

import io.howdah.playbook.Role;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Which roles have run on which hosts, so that none runs twice unasked. Thread-safe. */
public final class RoleRuns {
  private final Map<Role, Set<String>> begun = new IdentityHashMap<>();
  private final Map<Role, Set<String>> complete = new IdentityHashMap<>();

  /** A task of the role did something. */
  public synchronized void begin(Role role, String host) {
    begun.computeIfAbsent(role, key -> new HashSet<>()).add(host);
  }

  /** The role's tasks are over; they count as run if any of them did something. */
  public synchronized void complete(Role role, String host) {
    if (begun.getOrDefault(role, Set.of()).contains(host)) {
      complete.computeIfAbsent(role, key -> new HashSet<>()).add(host);
    }
  }

  /** Whether the role need not run again on this host. */
  public synchronized boolean isDone(Role role, String host) {
    return !role.options().allowDuplicates()
        && complete.getOrDefault(role, Set.of()).contains(host);
  }
}
