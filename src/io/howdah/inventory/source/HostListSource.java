package io.howdah.inventory.source;

import io.howdah.inventory.HostAddress;
import io.howdah.inventory.HostRange;
import io.howdah.inventory.Inventory;
import io.howdah.inventory.InventoryException;
import java.util.List;

/**
 * Hosts between commas, as {@code -i} takes them. Ansible's host_list knows no ranges: with one, a
 * text is a name; advanced_host_list expands them.
 */
final class HostListSource {
  private final Inventory inventory;
  private final boolean ranges;

  HostListSource(Inventory inventory, boolean ranges) {
    this.inventory = inventory;
    this.ranges = ranges;
  }

  /** Adds the hosts of a list. */
  void read(String list) {
    for (String entry : list.split(",")) {
      String text = entry.strip();
      if (!text.isEmpty()) {
        add(text);
      }
    }
  }

  private void add(String text) {
    HostDefinition definition = definition(text);
    for (String name : names(definition)) {
      if (inventory.hosts().stream().noneMatch(host -> host.name().equals(name))) {
        inventory.addHost(name, "ungrouped");
        if (definition.port() != null) {
          inventory.setHostVariable(name, "ansible_port", definition.port());
        }
      }
    }
  }

  private HostDefinition definition(String text) {
    if (!ranges && text.matches(".*\\[.*:.*\\].*") && !text.matches("\\[[^\\[]*\\](:\\d+)?")) {
      unchanged("Detected range in host but was asked to ignore ranges");
      return new HostDefinition(text, null);
    }
    if (!ranges && HostAddress.parse(text).isEmpty()) {
      unchanged("Not a valid network hostname: " + text);
    }
    return HostDefinition.of(text);
  }

  private List<String> names(HostDefinition definition) {
    if (!ranges) {
      return List.of(definition.name());
    }
    try {
      return HostRange.expand(definition.name());
    } catch (HostRange.ValueException e) {
      throw new InventoryException("Invalid data from string, could not parse: " + e.getMessage());
    } catch (InventoryException e) {
      unchanged(String.valueOf(e.getMessage()));
      return List.of(definition.name());
    }
  }

  private void unchanged(String why) {
    inventory.note(3, "Unable to parse address from hostname, leaving unchanged: " + why);
  }
}
