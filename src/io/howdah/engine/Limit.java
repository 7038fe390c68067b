package io.howdah.engine;

import io.howdah.inventory.Host;
import io.howdah.inventory.Inventory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code --limit} leaves of hosts. */
final class Limit {
  private final @Nullable Set<Host> hosts;

  private Limit(@Nullable Set<Host> hosts) {
    this.hosts = hosts;
  }

  static Limit of(RunRequest request, Inventory inventory) {
    String text = request.selection().limit();
    return new Limit(
        text == null || text.isBlank()
            ? null
            : new HashSet<>(LimitPattern.read(text).select(inventory)));
  }

  /** Those of the hosts that are left. */
  List<Host> apply(List<Host> chosen) {
    Set<Host> left = hosts;
    return left == null ? chosen : chosen.stream().filter(left::contains).toList();
  }
}
