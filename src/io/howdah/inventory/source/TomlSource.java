package io.howdah.inventory.source;

import io.howdah.inventory.HostRange;
import io.howdah.inventory.Inventory;
import io.howdah.inventory.InventoryException;
import java.util.List;
import java.util.Map;

/** Reads the TOML format; rules are those of ansible-core's toml inventory plugin. */
final class TomlSource {
  private final Inventory inventory;

  TomlSource(Inventory inventory) {
    this.inventory = inventory;
  }

  /** Adds what a document says to the inventory. */
  void read(Map<String, Object> groups) {
    if (groups.isEmpty()) {
      throw new InventoryException("Parsed empty TOML file");
    }
    if (groups.containsKey("plugin")) {
      throw new InventoryException("Plugin configuration TOML file, not TOML inventory");
    }
    groups.forEach(this::group);
  }

  private void group(String written, Object body) {
    if (!(body instanceof Map<?, ?> entries)) {
      inventory.warn("Skipping '" + written + "' as this is not a valid group definition");
      return;
    }
    String group = inventory.addGroup(written).name();
    entries.forEach((key, value) -> entry(group, String.valueOf(key), value));
  }

  private void entry(String group, String key, Object value) {
    switch (key) {
      case "vars" ->
          table(group, key, value)
              .forEach((name, v) -> inventory.setGroupVariable(group, String.valueOf(name), v));
      case "children" -> children(group, value);
      case "hosts" ->
          table(group, key, value)
              .forEach((pattern, vars) -> hosts(group, String.valueOf(pattern), vars));
      default ->
          inventory.warn(
              "Skipping unexpected key \"%s\" in group \"%s\", only \"vars\", \"children\" and \"hosts\" are valid"
                  .formatted(key, group));
    }
  }

  private static Map<?, ?> table(String group, String key, Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw invalid(group, key, "dict", value);
  }

  private static InventoryException invalid(String group, String key, String wanted, Object value) {
    return new InventoryException(
        "Invalid \"%s\" entry for \"%s\" group, requires a %s, found \"<class '%s'>\" instead."
            .formatted(key, group, wanted, PythonName.of(value).type()));
  }

  private void children(String group, Object value) {
    if (!(value instanceof List<?> children)) {
      throw invalid(group, "children", "list", value);
    }
    for (Object child : children) {
      String name = inventory.addGroup(String.valueOf(child)).name();
      inventory.addChild(group, name);
    }
  }

  private void hosts(String group, String pattern, Object variables) {
    if (!(variables instanceof Map<?, ?> given)) {
      throw new InventoryException(
          "Invalid data from file, expected dictionary and got:\n\n"
              + PythonName.of(variables).text());
    }
    HostDefinition definition = HostDefinition.of(pattern);
    for (String host : HostRange.expand(definition.name())) {
      inventory.addHost(host, group);
      if (definition.port() != null) {
        inventory.setHostVariable(host, "ansible_port", definition.port());
      }
      given.forEach((name, value) -> inventory.setHostVariable(host, String.valueOf(name), value));
    }
  }
}
