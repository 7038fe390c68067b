package io.howdah.inventory.source;

import io.howdah.inventory.HostRange;
import io.howdah.inventory.Inventory;
import io.howdah.inventory.InventoryException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    if (data instanceof Map<?, ?> config && config.get("plugin") != null) {
      throw new InventoryException("Plugin configuration YAML file, not YAML inventory");
    }
    if (!(data instanceof Map<?, ?> groups)) {
      throw new InventoryException(
          "YAML inventory has invalid structure, it should be a dictionary, got: <class '"
              + PythonName.of(data).yamlType()
              + "'>");
    }
    groups.forEach(this::group);
  }

  private void group(@Nullable Object written, @Nullable Object body) {
    if (body != null && !(body instanceof Map)) {
      inventory.warn("Skipping '" + written + "' as this is not a valid group definition");
      return;
    }
    String name = inventory.addGroup(name(written)).name();
    if (body instanceof Map<?, ?> entries) {
      entries.forEach((key, value) -> entry(name, String.valueOf(key), value));
    }
  }

  private static String name(@Nullable Object written) {
    if (written instanceof String name) {
      return name;
    }
    PythonName python = PythonName.of(written);
    throw new InventoryException(
        "Unable to add group %s: Invalid group name supplied, expected a string but got <class '%s'> for %s"
            .formatted(python.text(), python.type(), python.text()));
  }

  private void entry(String group, String key, @Nullable Object value) {
    if (!KEYS.contains(key)) {
      inventory.warn(
          "Skipping unexpected key (%s) in group (%s), only \"vars\", \"children\" and \"hosts\" are valid"
              .formatted(key, group));
    } else if (value instanceof Map<?, ?> entries) {
      entries.forEach((name, body) -> member(group, key, name).accept(body));
    } else if (value instanceof String only) {
      member(group, key, only).accept(null);
    } else if (value != null) {
      throw new InventoryException(
          "Invalid \"%s\" entry for \"%s\" group, requires a dictionary, found \"%s\" instead."
              .formatted(key, group, value.getClass().getSimpleName().toLowerCase()));
    }
  }

  private Consumer<@Nullable Object> member(String group, String key, @Nullable Object name) {
    return switch (key) {
      case "vars" -> body -> inventory.setGroupVariable(group, String.valueOf(name), body);
      case "children" ->
          body -> {
            group(name, body);
            inventory.addChild(group, name(name));
          };
      default -> body -> hosts(group, pattern(name), body);
    };
  }

  private static String pattern(@Nullable Object name) {
    if (name instanceof String text) {
      return text;
    }
    throw new InventoryException(
        "Host pattern %s must be a string. Enclose integers/floats in quotation marks."
            .formatted(PythonName.of(name).text()));
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
