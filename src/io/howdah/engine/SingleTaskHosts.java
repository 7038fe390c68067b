package io.howdah.engine;

import io.howdah.error.HowdahException;
import io.howdah.executor.state.EventSink;
import io.howdah.inventory.Host;
import io.howdah.inventory.HostPattern;
import io.howdah.inventory.Inventory;
import java.util.List;
import java.util.Set;

/** Says what is odd about the hosts of a single task, in Ansible's words. */
final class SingleTaskHosts {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1");

  private final RunRequest request;
  private final Inventory inventory;
  private final EventSink events;

  SingleTaskHosts(RunRequest request, Inventory inventory, EventSink events) {
    this.request = request;
    this.inventory = inventory;
    this.events = events;
  }

  /** Warns where no host is chosen; an error where a limit took the last. */
  List<Host> check(String pattern) {
    boolean none = inventory.hosts().isEmpty();
    if (none && !LOCAL.contains(pattern) && request.settings().flag("LOCALHOST_WARNING", true)) {
      events.warn(
          "provided hosts list is empty, only localhost is available. Note that the implicit"
              + " localhost does not match 'all'");
    }
    List<Host> chosen =
        Limit.of(request, inventory)
            .apply(HostPattern.of(pattern.isBlank() ? "all" : pattern).select(inventory));
    if (chosen.isEmpty() && !none) {
      if (request.selection().limit() != null) {
        throw new HowdahException(
            "Specified inventory, host pattern and/or --limit leaves us with no hosts to target.");
      }
      events.warn("No hosts matched, nothing to do");
    }
    return chosen;
  }
}
