package io.howdah.inventory.source;

import io.howdah.inventory.Host;
import io.howdah.inventory.HostVariables;
import io.howdah.inventory.Inventory;
import io.howdah.inventory.InventoryException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code plugin: constructed}: variables and groups computed from the variables of the hosts that
 * earlier sources gave; rules are those of ansible-core's constructed inventory plugin.
 */
final class ConstructedSource {
  private final Map<?, ?> config;
  private final Inventory inventory;
  private final InventorySettings settings;
  private final boolean strict;

  ConstructedSource(Map<?, ?> config, Inventory inventory, InventorySettings settings) {
    this.config = config;
    this.inventory = inventory;
    this.settings = settings;
    this.strict = Boolean.TRUE.equals(config.get("strict"));
  }

  /** Adds the composed variables and groups of every host. */
  void read() {
    for (Host host : inventory.hosts()) {
      compose(host, variablesOf(host));
      Map<String, @Nullable Object> variables = variablesOf(host);
      conditionalGroups(host, variables);
      keyedGroups(host, variables);
    }
  }

  private Map<String, @Nullable Object> variablesOf(Host host) {
    boolean files = Boolean.TRUE.equals(config.get("use_vars_plugins"));
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    new HostVariables(inventory, List.of(), files ? settings.yaml() : p -> null)
        .layers(host)
        .forEach(merged::putAll);
    merged.put("inventory_hostname", host.name());
    if (Boolean.TRUE.equals(config.get("use_extra_vars"))) {
      merged.putAll(settings.extraVars());
    }
    return merged;
  }

  private interface Step {
    void run();
  }

  private void tolerant(String failure, Step step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      if (strict) {
        throw new InventoryException(failure + ": " + e.getMessage());
      }
    }
  }

  private void compose(Host host, Map<String, @Nullable Object> variables) {
    if (config.get("compose") instanceof Map<?, ?> composed) {
      composed.forEach(
          (name, expression) ->
              tolerant(
                  "Could not set %s for host %s".formatted(name, host),
                  () ->
                      inventory.setHostVariable(
                          host.name(),
                          String.valueOf(name),
                          settings.expressions().evaluate(String.valueOf(expression), variables))));
    }
  }

  private void conditionalGroups(Host host, Map<String, @Nullable Object> variables) {
    if (config.get("groups") instanceof Map<?, ?> conditions) {
      conditions.forEach(
          (name, condition) ->
              tolerant(
                  "Could not add host %s to group %s".formatted(host, name),
                  () ->
                      addIfTrue(host, String.valueOf(name), String.valueOf(condition), variables)));
    }
  }

  private void addIfTrue(
      Host host, String group, String condition, Map<String, @Nullable Object> variables) {
    String expression = "true if (" + condition + ") else false";
    if (Boolean.TRUE.equals(settings.expressions().evaluate(expression, variables))) {
      inventory.addHost(host.name(), safeName(group));
    }
  }

  private void keyedGroups(Host host, Map<String, @Nullable Object> variables) {
    if (config.get("keyed_groups") instanceof List<?> list) {
      for (Object keyed : list) {
        if (!(keyed instanceof Map<?, ?> options)) {
          throw new InventoryException(
              "Invalid keyed group entry, it must be a dictionary: " + keyed);
        }
        tolerant(
            "Could not generate group for host %s from %s entry"
                .formatted(host, options.get("key")),
            () -> keyedGroup(host, options, variables));
      }
    }
  }

  private void keyedGroup(Host host, Map<?, ?> options, Map<String, @Nullable Object> variables) {
    Object key = settings.expressions().evaluate(String.valueOf(options.get("key")), variables);
    String prefix = options.get("prefix") instanceof String p ? p : "";
    String separator = options.get("separator") instanceof String s ? s : "_";
    boolean leading = !Boolean.FALSE.equals(config.get("leading_separator"));
    for (String bare : names(key, options, separator)) {
      String joined = prefix.isEmpty() && !leading ? bare : prefix + separator + bare;
      String group = safeName(joined);
      inventory.addHost(host.name(), group);
      parent(options, group, variables);
    }
  }

  private void parent(Map<?, ?> options, String group, Map<String, @Nullable Object> variables) {
    if (options.get("parent_group") instanceof String raw && !raw.isEmpty()) {
      Object name =
          raw.contains("{{")
              ? settings.expressions().evaluate(raw.replace("{{", "").replace("}}", ""), variables)
              : raw;
      inventory.addChild(safeName(String.valueOf(name)), group);
    }
  }

  private static List<String> names(@Nullable Object key, Map<?, ?> options, String separator) {
    Object fallback = options.get("default_value");
    List<String> names = new ArrayList<>();
    if (key instanceof Map<?, ?> map) {
      map.forEach((k, v) -> names.add(pair(String.valueOf(k), v, options, separator)));
    } else if (key instanceof List<?> list) {
      list.forEach(i -> names.add("".equals(i) && fallback != null ? "" + fallback : "" + i));
    } else if ("".equals(key) || key == null) {
      if (fallback != null && key != null) {
        names.add(fallback.toString());
      }
    } else {
      names.add(key.toString());
    }
    return names;
  }

  private static String pair(String k, @Nullable Object v, Map<?, ?> options, String separator) {
    if (!"".equals(v)) {
      return k + separator + v;
    }
    if (options.get("default_value") != null) {
      return k + separator + options.get("default_value");
    }
    return Boolean.FALSE.equals(options.get("trailing_separator")) ? k : k + separator;
  }

  /** Group names that variables can have; other characters become underscores. */
  private static String safeName(String name) {
    String safe = name.replaceAll("[^\\w]", "_");
    return !safe.isEmpty() && Character.isDigit(safe.charAt(0)) ? "_" + safe.substring(1) : safe;
  }
}
