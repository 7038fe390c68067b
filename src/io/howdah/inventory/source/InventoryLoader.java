package io.howdah.inventory.source;

import io.howdah.inventory.HostRange;
import io.howdah.inventory.Inventory;
import io.howdah.inventory.InventoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns the sources of {@code -i} into one inventory, each in the format that it is found to be in.
 */
public final class InventoryLoader {
  private static final List<String> ALWAYS_IGNORED =
      List.of("host_vars", "group_vars", "vars_plugins");

  private final InventorySettings settings;
  private final Inventory inventory;

  private InventoryLoader(InventorySettings settings) {
    this.settings = settings;
    this.inventory = new Inventory(settings.mergeHashes(), settings.groupNames());
  }

  /**
   * Reads the sources in order.
   *
   * @param sources files, directories, or comma-separated host lists ({@code "a,b,"})
   * @return the inventory; what could not be read is in its warnings
   */
  public static Inventory load(List<String> sources, InventorySettings settings) {
    InventoryLoader loader = new InventoryLoader(settings);
    boolean any = false;
    for (String source : sources) {
      any |= loader.source(source);
    }
    loader.inventory.reconcile();
    if (!any) {
      loader.inventory.warn("No inventory was parsed, only implicit localhost is available");
    }
    for (String name : loader.inventory.namesUsedTwice()) {
      loader.inventory.warn("Found both group and host with same name: " + name);
    }
    return loader.inventory;
  }

  private boolean source(String source) {
    Path path = Path.of(source).toAbsolutePath().normalize();
    if (source.contains(",") && !Files.exists(path)) {
      hostList(source);
      return true;
    }
    if (Files.isDirectory(path)) {
      inventory.addDirectory(path);
      return directory(path) || unparsed(path, List.of());
    }
    Path parent = path.getParent();
    if (Files.exists(path) && parent != null) {
      inventory.addDirectory(parent);
    }
    return file(path);
  }

  private void hostList(String source) {
    for (String name : source.split(",")) {
      String text = name.strip();
      if (!text.isEmpty()) {
        HostDefinition definition = HostDefinition.of(text);
        for (String host : expanded(definition.name())) {
          inventory.addHost(host, "ungrouped");
          if (definition.port() != null) {
            inventory.setHostVariable(host, "ansible_port", definition.port());
          }
        }
      }
    }
  }

  /** Ansible's host_list takes what is no range for a name. */
  private static List<String> expanded(String name) {
    try {
      return HostRange.expand(name);
    } catch (InventoryException noRange) {
      return List.of(name);
    }
  }

  private boolean directory(Path directory) {
    boolean any = false;
    try (Stream<Path> entries = Files.list(directory)) {
      for (Path entry : entries.sorted().toList()) {
        if (!isIgnored(entry.getFileName().toString())) {
          any |= Files.isDirectory(entry) ? directory(entry) : file(entry);
        }
      }
    } catch (IOException e) {
      throw new InventoryException("Unable to read " + directory + ": " + e.getMessage());
    }
    return any;
  }

  private boolean isIgnored(String name) {
    return name.startsWith(".")
        || ALWAYS_IGNORED.contains(name)
        || settings.ignoredExtensions().stream().anyMatch(name::endsWith);
  }

  private boolean file(Path path) {
    inventory.source(path.toString());
    SourceFile file = new SourceFile(path, inventory, settings);
    return file.read() || unparsed(path, file.failures());
  }

  private boolean unparsed(Path path, List<String> failures) {
    if (path.toString().equals("/etc/ansible/hosts") && !Files.exists(path)) {
      return false;
    }
    failures.forEach(f -> inventory.warn("\n* Failed to parse " + path + " " + f));
    if (settings.anyUnparsedIsFailed()) {
      throw new InventoryException("Completely failed to parse inventory source " + path);
    }
    inventory.warn("Unable to parse " + path + " as an inventory source");
    return false;
  }
}
