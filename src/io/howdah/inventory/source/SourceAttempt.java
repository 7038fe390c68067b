package io.howdah.inventory.source;

import io.howdah.error.HowdahException;
import io.howdah.inventory.Inventory;
import io.howdah.inventory.InventoryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One source of an inventory, a file or a list of hosts, tried with each enabled format that might
 * be its own until one takes it.
 */
final class SourceAttempt {
  private static final Set<String> FORMATS =
      Set.of(
          "host_list",
          "advanced_host_list",
          "script",
          "auto",
          "yaml",
          "ini",
          "toml",
          "constructed");

  private final String source;
  private final @Nullable Path file;
  private final Inventory inventory;
  private final InventorySettings settings;
  private final Map<String, String> failures = new LinkedHashMap<>();

  /**
   * For a source.
   *
   * @param file the source as a file, which need not exist; null for a list of hosts
   */
  SourceAttempt(
      String source, @Nullable Path file, Inventory inventory, InventorySettings settings) {
    this.source = source;
    this.file = file;
    this.inventory = inventory;
    this.settings = settings;
  }

  /** Adds what the source says to the inventory; false if no format takes it. */
  boolean read() {
    List<String> enabled = enabled();
    for (String plugin : lazily(enabled)) {
      if (!wants(plain(plugin))) {
        inventory.note(
            3,
            "%s declined parsing %s as it did not pass its verify_file() method"
                .formatted(plugin, source));
      } else if (parse(plugin)) {
        inventory.note(3, "Parsed %s inventory source with %s plugin".formatted(source, plugin));
        return true;
      }
    }
    return false;
  }

  private List<String> enabled() {
    List<String> known = new ArrayList<>();
    for (String plugin : settings.rules().enabled()) {
      if (FORMATS.contains(plain(plugin))) {
        known.add(plugin);
      } else {
        inventory.warn("Failed to load inventory plugin, skipping " + plugin);
      }
    }
    if (known.isEmpty()) {
      throw new InventoryException(
          "No inventory plugins available to generate inventory, make sure you have at least one"
              + " enabled.");
    }
    return known;
  }

  private static String plain(String plugin) {
    return plugin.replaceFirst("^ansible\\.(builtin|legacy)\\.", "");
  }

  /** Why each format did not take it, by its plugin's name, in order. */
  List<String> failures() {
    return settings.rules().enabled().stream().map(failures::get).filter(Objects::nonNull).toList();
  }

  /** An INI file need not be read as YAML first, only to find that it is none. */
  private List<String> lazily(List<String> plugins) {
    if (file == null || !isReadable() || !hasNoExtension() || looksLikeYaml()) {
      return plugins;
    }
    List<String> sorted = new ArrayList<>(plugins);
    sorted.sort(Comparator.comparing(plugin -> plain(plugin).equals("yaml")));
    return sorted;
  }

  private boolean wants(String plugin) {
    if (plugin.endsWith("host_list")) {
      return file == null;
    }
    if (plugin.equals("auto") && !source.endsWith(".yml") && !source.endsWith(".yaml")) {
      return false;
    }
    if (!isReadable()) {
      inventory.note(
          3,
          "Skipping due to inventory source not existing or not being readable by the current"
              + " user");
      return false;
    }
    return switch (plugin) {
      case "script" -> Files.isExecutable(path()) || starts("#!");
      case "yaml" -> hasNoExtension() || InventorySettings.YAML_EXTENSIONS.contains(extension());
      case "toml" -> extension().equals(".toml");
      case "constructed" ->
          hasNoExtension()
              || extension().equals(".config")
              || InventorySettings.YAML_EXTENSIONS.contains(extension());
      default -> true;
    };
  }

  private boolean parse(String plugin) {
    try {
      parseAs(plain(plugin));
      inventory.reconcile();
      return true;
    } catch (HowdahException e) {
      String place = e.location().map(l -> l.file() + ":" + l.line() + ": ").orElse("");
      failures.put(plugin, "with " + plugin + " plugin: " + place + e.getMessage());
      return false;
    }
  }

  private void parseAs(String plugin) {
    switch (plugin) {
      case "host_list", "advanced_host_list" ->
          new HostListSource(inventory, plugin.startsWith("advanced")).read(source);
      case "script" -> script();
      case "auto" -> auto();
      case "yaml" -> new YamlSource(inventory).read(settings.yaml().apply(path()));
      case "ini" -> IniSource.read(source, settings.text().apply(path()), inventory);
      case "toml" -> new TomlSource(inventory).read(TomlReader.read(settings.text().apply(path())));
      default -> constructed();
    }
  }

  /** What is neither a script nor a program is not run: a shell would take it for its own. */
  private void script() {
    if (!Files.isExecutable(path()) || !starts("#!") && !starts("\u007fE")) {
      throw new InventoryException(
          "problem running %s --list (%s: '%s')"
              .formatted(
                  source,
                  Files.isExecutable(path())
                      ? "[Errno 8] Exec format error"
                      : "[Errno 13] Permission denied",
                  source));
    }
    new ScriptSource(path(), inventory, settings).read();
  }

  private void auto() {
    String name =
        settings.yaml().apply(path()) instanceof Map<?, ?> config
                && config.get("plugin") instanceof String given
            ? given
            : "";
    if (name.isEmpty()) {
      throw new InventoryException(
          "no root 'plugin' key found, '"
              + source
              + "' is not a valid YAML inventory plugin config file");
    }
    if (!FORMATS.contains(plain(name))) {
      throw new InventoryException(
          "inventory config '%s' specifies unknown plugin '%s'".formatted(source, name));
    }
    if (!wants(plain(name))) {
      throw new InventoryException(
          "inventory source '%s' could not be verified by inventory plugin '%s'"
              .formatted(source, name));
    }
    inventory.note(
        1, "Using inventory plugin '%s' to process inventory source '%s'".formatted(name, source));
    parseAs(plain(name));
  }

  private void constructed() {
    Object config = settings.yaml().apply(path());
    if (config == null) {
      throw new InventoryException(source + " is empty");
    }
    String name = config instanceof Map<?, ?> map ? String.valueOf(map.get("plugin")) : "";
    if (!plain(name).equals("constructed")) {
      throw new InventoryException(
          "Incorrect plugin name in file: " + (name.equals("null") ? "none found" : name));
    }
    inventory.reconcile();
    new ConstructedSource((Map<?, ?>) config, inventory, settings).read();
  }

  private Path path() {
    return Objects.requireNonNull(file);
  }

  private boolean isReadable() {
    return file != null && Files.isReadable(file);
  }

  private String extension() {
    String name = path().getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot);
  }

  private boolean hasNoExtension() {
    return extension().isEmpty();
  }

  private boolean starts(String mark) {
    try (var stream = Files.newInputStream(path())) {
      byte[] start = stream.readNBytes(2);
      return new String(start, StandardCharsets.ISO_8859_1).equals(mark);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean looksLikeYaml() {
    String first =
        settings
            .text()
            .apply(path())
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
