package io.howdah.inventory.source;

import io.howdah.inventory.Inventory;
import io.howdah.inventory.InventoryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Runs an executable inventory: {@code --list}, and {@code --host} where there is no _meta. */
final class ScriptSource {
  private final Path script;
  private final Inventory inventory;
  private final InventorySettings settings;
  private final Set<String> hosts = new LinkedHashSet<>();

  ScriptSource(Path script, Inventory inventory, InventorySettings settings) {
    this.script = script;
    this.inventory = inventory;
    this.settings = settings;
  }

  /** Adds what the script says to the inventory. */
  void read() {
    Object data = parse(run("--list"));
    if (!(data instanceof Map<?, ?> groups)) {
      throw new InventoryException(
          "failed to parse executable inventory script results from "
              + script
              + ": needs to be a json dict");
    }
    groups.forEach((name, body) -> group(String.valueOf(name), body));
    Map<?, ?> meta = groups.get("_meta") instanceof Map<?, ?> m ? m : Map.of();
    for (String host : hosts) {
      Object variables =
          meta.get("hostvars") instanceof Map<?, ?> all
              ? all.get(host)
              : parse(run("--host", host));
      if (variables instanceof Map<?, ?> given) {
        given.forEach((k, v) -> inventory.setHostVariable(host, String.valueOf(k), v));
      }
    }
  }

  private void group(String name, @Nullable Object body) {
    if (name.equals("_meta")) {
      return;
    }
    inventory.addGroup(name);
    if (body instanceof Map<?, ?> keys) {
      boolean described =
          keys.containsKey("hosts") || keys.containsKey("vars") || keys.containsKey("children");
      described(name, described ? keys : Map.of("hosts", List.of(name), "vars", keys));
    } else {
      addHosts(name, body);
    }
  }

  private void described(String name, Map<?, ?> keys) {
    if (keys.containsKey("hosts")) {
      addHosts(name, keys.get("hosts"));
    }
    if (keys.get("vars") instanceof Map<?, ?> variables) {
      variables.forEach((k, v) -> inventory.setGroupVariable(name, String.valueOf(k), v));
    }
    if (keys.get("children") instanceof List<?> children) {
      children.forEach(c -> inventory.addChild(name, String.valueOf(c)));
    }
  }

  private void addHosts(String group, @Nullable Object names) {
    if (!(names instanceof List<?> list)) {
      throw new InventoryException(
          "You defined a group '" + group + "' with bad data for the host list:\n " + names);
    }
    for (Object name : list) {
      hosts.add(String.valueOf(name));
      inventory.addHost(String.valueOf(name), group);
    }
  }

  private @Nullable Object parse(String text) {
    try {
      return text.isBlank() ? null : settings.yamlText().apply(text);
    } catch (RuntimeException e) {
      throw new InventoryException(
          "failed to parse executable inventory script results from "
              + script
              + ": "
              + e.getMessage());
    }
  }

  private String run(String... arguments) {
    try {
      ProcessBuilder builder = new ProcessBuilder(script.toString());
      builder.command().addAll(List.of(arguments));
      builder.environment().putAll(settings.environment());
      Process process = builder.start();
      process.getOutputStream().close();
      CompletableFuture<String> errors =
          CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()));
      String output = readAll(process.getInputStream());
      if (process.waitFor() != 0) {
        throw new InventoryException(
            "Inventory script (" + script + ") had an execution error: " + errors.join());
      }
      return output;
    } catch (IOException e) {
      throw new InventoryException("problem running " + script + " (" + e.getMessage() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InventoryException("interrupted while running " + script);
    }
  }

  private static String readAll(java.io.InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
