package io.howdah.playbook.load;

import io.howdah.playbook.Role;
import io.howdah.playbook.Scope;
import io.howdah.playbook.load.PlayContext.RoleKey;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** The roles of each play by name and parameters, for as long as the play lives. */
final class RoleCache {
  private final Map<Scope, Map<RoleKey, Role>> plays =
      Collections.synchronizedMap(new WeakHashMap<>());

  Map<RoleKey, Role> of(Scope play) {
    return plays.computeIfAbsent(play, p -> new ConcurrentHashMap<>());
  }
}
