package io.howdah.inventory.source;

import io.howdah.inventory.Inventory;
import io.howdah.inventory.InventoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns the sources of {@code -i} into one inventory, each in the format that it is found to be in.
 */
public final class InventoryLoader {
  private static final List<String> ALWAYS_IGNORED =
      List.of("host_vars", "group_vars", "vars_plugins");

  private final InventorySettings settings;
  private final Inventory inventory;

  private InventoryLoader(InventorySettings settings, Inventory inventory) {
    this.settings = settings;
    this.inventory = inventory;
  }

  /** An inventory into which these settings' sources can be read. */
  public static Inventory empty(InventorySettings settings) {
    return new Inventory(settings.mergeHashes(), settings.groupNames());
  }

  /**
   * Reads the sources in order.
   *
   * @param sources files, directories, or comma-separated host lists ({@code "a,b,"})
   * @return the inventory; what could not be read is in its warnings
   */
  public static Inventory load(List<String> sources, InventorySettings settings) {
    return load(sources, settings, empty(settings));
  }

  /** Reads the sources into an empty inventory, which has its warnings even where this fails. */
  public static Inventory load(
      List<String> sources, InventorySettings settings, Inventory inventory) {
    InventoryLoader loader = new InventoryLoader(settings, inventory);
    boolean any = false;
    for (String source : sources) {
      any |= loader.source(source);
    }
    inventory.reconcile();
    if (!any) {
      loader.nothing();
    }
    for (String name : inventory.namesUsedTwice()) {
      inventory.warn("Found both group and host with same name: " + name);
    }
    return inventory;
  }

  private void nothing() {
    switch (settings.rules().noneParsed()) {
      case FAIL ->
          throw new InventoryException(
              "No inventory was parsed, please check your configuration and options.");
      case WARN -> inventory.warn("No inventory was parsed, only implicit localhost is available");
      default -> {}
    }
  }

  private boolean source(String source) {
    Path path = Path.of(source).toAbsolutePath().normalize();
    if (source.contains(",") && !Files.exists(path)) {
      return attempt(source, null);
    }
    if (Files.isDirectory(path)) {
      inventory.addDirectory(path);
      return directory(path) || unparsed(path.toString(), List.of());
    }
    Path parent = path.getParent();
    if (Files.exists(path) && parent != null) {
      inventory.addDirectory(parent);
    }
    return file(path);
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
        || settings.rules().ignoredExtensions().stream().anyMatch(name::endsWith);
  }

  private boolean file(Path path) {
    inventory.source(path.toString());
    return attempt(path.toString(), path);
  }

  private boolean attempt(String source, @Nullable Path path) {
    SourceAttempt attempt = new SourceAttempt(source, path, inventory, settings);
    return attempt.read() || unparsed(source, attempt.failures());
  }

  private boolean unparsed(String source, List<String> failures) {
    if (source.equals("/etc/ansible/hosts") && !Files.exists(Path.of(source))) {
      return false;
    }
    failures.forEach(f -> inventory.warn("\n* Failed to parse " + source + " " + f));
    if (settings.rules().anyUnparsedIsFailed()) {
      throw new InventoryException("Completely failed to parse inventory source " + source);
    }
    inventory.warn("Unable to parse " + source + " as an inventory source");
    return false;
  }
}
