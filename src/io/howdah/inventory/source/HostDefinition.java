package io.howdah.inventory.source;

import io.howdah.inventory.HostAddress;
import org.jspecify.annotations.Nullable;

/** A host as an inventory source writes it: a name that may hold ranges, and a port or null. */
record HostDefinition(String name, @Nullable Long port) {
  /** Takes the port off where the text is an address; any other text is all name. */
  static HostDefinition of(String text) {
    return HostAddress.parse(text)
        .map(a -> new HostDefinition(a.name(), a.port() == null ? null : a.port().longValue()))
        .orElseGet(() -> new HostDefinition(text, null));
  }
}
