package io.howdah.inventory.source;

import io.howdah.error.HowdahException;
import io.howdah.inventory.Inventory;
import io.howdah.inventory.InventoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One file of an inventory, tried with each format that might be its own in Ansible's order
 * (script, auto, yaml, ini, toml) until one takes it.
 */
final class SourceFile {
  private final Path path;
  private final Inventory inventory;
  private final InventorySettings settings;
  private final List<String> failures = new ArrayList<>();

  SourceFile(Path path, Inventory inventory, InventorySettings settings) {
    this.path = path;
    this.inventory = inventory;
    this.settings = settings;
  }

  /** Adds what the file says to the inventory; false if no format takes it. */
  boolean read() {
    if (!Files.isReadable(path)) {
      return false;
    }
    boolean yamlLater = hasNoExtension() && !looksLikeYaml();
    if (script() || auto() || !yamlLater && yaml() || ini() || toml()) {
      return true;
    }
    return yamlLater && yaml();
  }

  /** Why each format did not take it, by its plugin's name. */
  List<String> failures() {
    return failures;
  }

  private boolean script() {
    return Files.isExecutable(path)
        && hasShebang()
        && attempt("script", () -> new ScriptSource(path, inventory, settings).read());
  }

  private boolean auto() {
    String name = path.toString();
    return (name.endsWith(".yml") || name.endsWith(".yaml")) && attempt("auto", this::plugin);
  }

  private boolean yaml() {
    return (hasNoExtension() || InventorySettings.YAML_EXTENSIONS.contains(extension()))
        && attempt("yaml", () -> new YamlSource(inventory).read(settings.yaml().apply(path)));
  }

  private boolean ini() {
    return attempt(
        "ini", () -> IniSource.read(path.toString(), settings.text().apply(path), inventory));
  }

  private boolean toml() {
    return extension().equals(".toml")
        && attempt(
            "toml",
            () -> new TomlSource(inventory).read(TomlReader.read(settings.text().apply(path))));
  }

  private boolean attempt(String plugin, Runnable reading) {
    try {
      reading.run();
      inventory.reconcile();
      return true;
    } catch (HowdahException e) {
      String place = e.location().map(l -> l.file() + ":" + l.line() + ": ").orElse("");
      failures.add("with " + plugin + " plugin: " + place + e.getMessage());
      return false;
    }
  }

  private void plugin() {
    if (!(settings.yaml().apply(path) instanceof Map<?, ?> config)
        || !(config.get("plugin") instanceof String name)) {
      throw new InventoryException(
          "no root 'plugin' key found, '"
              + path
              + "' is not a valid YAML inventory plugin config file");
    }
    if (!name.replaceFirst("^ansible\\.builtin\\.", "").equals("constructed")) {
      throw new InventoryException(
          "inventory config '%s' specifies unknown plugin '%s' (howdah has constructed, and runs no inventory plugins in Python)"
              .formatted(path, name));
    }
    inventory.reconcile();
    new ConstructedSource(config, inventory, settings).read();
  }

  private String extension() {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot);
  }

  private boolean hasNoExtension() {
    return extension().isEmpty();
  }

  private boolean hasShebang() {
    try (var stream = Files.newInputStream(path)) {
      byte[] start = stream.readNBytes(2);
      return start.length == 2 && (start[0] == '#' && start[1] == '!' || start[0] == 0x7f);
    } catch (IOException e) {
      return false;
    }
  }

  /** An INI file need not be read as YAML first, only to find that it is none. */
  private boolean looksLikeYaml() {
    String first =
        settings
            .text()
            .apply(path)
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty() && l.charAt(0) != '#' && l.charAt(0) != ';')
            .findFirst()
            .orElse("");
    return first.startsWith("{")
        || first.equals("---")
        || first.endsWith(":") && !first.startsWith("[")
        || first.startsWith("plugin:");
  }
}
