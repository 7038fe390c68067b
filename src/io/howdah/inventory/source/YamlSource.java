package io.howdah.inventory.source;

import io.howdah.inventory.HostRange;
import io.howdah.inventory.Inventory;
import io.howdah.inventory.InventoryException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the YAML format; rules are those of ansible-core's yaml inventory plugin. */
final class YamlSource {
  private static final List<String> KEYS = List.of("vars", "children", "hosts");

  private final Inventory inventory;

  YamlSource(Inventory inventory) {
    this.inventory = inventory;
  }

  /** Adds what the file's value says to the inventory. */
  void read(@Nullable Object data) {
    if (data == null) {
      throw new InventoryException("Parsed empty YAML file");
    }
    if (!(data instanceof Map<?, ?> groups)) {
      throw new InventoryException(
          "YAML inventory has invalid structure, it should be a dictionary");
    }
    groups.forEach((name, body) -> group(String.valueOf(name), body));
  }

  private void group(String name, @Nullable Object body) {
    if (body != null && !(body instanceof Map)) {
      inventory.warn("Skipping '" + name + "' as this is not a valid group definition");
      return;
    }
    inventory.addGroup(name);
    if (body instanceof Map<?, ?> entries) {
      entries.forEach((key, value) -> entry(name, String.valueOf(key), value));
    }
  }

  private void entry(String group, String key, @Nullable Object value) {
    if (!KEYS.contains(key)) {
      inventory.warn(
          "Skipping unexpected key (%s) in group (%s), only \"vars\", \"children\" and \"hosts\" are valid"
              .formatted(key, group));
    } else if (value instanceof Map<?, ?> entries) {
      entries.forEach((name, body) -> member(group, key, String.valueOf(name), body));
    } else if (value instanceof String only) {
      member(group, key, only, null);
    } else if (value != null) {
      throw new InventoryException(
          "Invalid \"%s\" entry for \"%s\" group, requires a dictionary, found \"%s\" instead."
              .formatted(key, group, value.getClass().getSimpleName().toLowerCase()));
    }
  }

  private void member(String group, String key, String name, @Nullable Object body) {
    switch (key) {
      case "vars" -> inventory.setGroupVariable(group, name, body);
      case "children" -> {
        group(name, body);
        inventory.addChild(group, name);
      }
      default -> hosts(group, name, body);
    }
  }

  private void hosts(String group, String pattern, @Nullable Object variables) {
    if (variables != null && !(variables instanceof Map)) {
      throw new InventoryException(
          "Invalid data from file, expected dictionary and got:\n\n" + variables);
    }
    HostDefinition definition = HostDefinition.of(pattern);
    for (String host : HostRange.expand(definition.name())) {
      inventory.addHost(host, group);
      if (definition.port() != null) {
        inventory.setHostVariable(host, "ansible_port", definition.port());
      }
      if (variables instanceof Map<?, ?> given) {
        given.forEach((k, v) -> inventory.setHostVariable(host, String.valueOf(k), v));
      }
    }
  }
}
