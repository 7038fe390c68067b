package io.howdah.inventory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What inventories, group_vars and host_vars say of a host, as layers from weak to strong
 * (ansible-core's VARIABLE_PRECEDENCE and the order of its vars plugins).
 */
public final class HostVariables {
  private final Inventory inventory;
  private final List<Path> playbookDirectories;
  private final VarsFiles files;

  /**
   * Takes the inventory, the folders of the playbooks, and the reader of one YAML file.
   *
   * @param playbookDirectories folders whose group_vars and host_vars count as the playbook's
   */
  public HostVariables(
      Inventory inventory, List<Path> playbookDirectories, Function<Path, @Nullable Object> yaml) {
    this.inventory = inventory;
    this.playbookDirectories = List.copyOf(playbookDirectories);
    this.files = new VarsFiles(yaml);
  }

  /**
   * Untemplated layers, weakest first; empty ones are left out. To be asked anew after add_host.
   */
  public List<Map<String, @Nullable Object>> layers(Host host) {
    List<Group> groups = host.groups();
    List<Group> all = groups.stream().filter(g -> g.name().equals("all")).toList();
    List<Group> special = groups.stream().filter(g -> !g.name().equals("all")).toList();
    List<Map<String, @Nullable Object>> layers = new ArrayList<>();
    all.forEach(g -> layers.add(g.variables()));
    special.forEach(g -> layers.add(g.variables()));
    List<Path> ofInventory = inventory.directories();
    addFiles(layers, all, ofInventory);
    addFiles(layers, all, playbookDirectories);
    addFiles(layers, special, ofInventory);
    addFiles(layers, special, playbookDirectories);
    layers.add(host.ownVariables());
    ofInventory.forEach(d -> layers.add(files.ofHost(d, host.name())));
    playbookDirectories.forEach(d -> layers.add(files.ofHost(d, host.name())));
    layers.removeIf(Map::isEmpty);
    return layers;
  }

  /** Layers of what is said of the host itself, its groups left out; weakest first. */
  public List<Map<String, @Nullable Object>> ofHost(Host host) {
    List<Map<String, @Nullable Object>> layers = new ArrayList<>();
    layers.add(host.ownVariables());
    inventory.directories().forEach(d -> layers.add(files.ofHost(d, host.name())));
    playbookDirectories.forEach(d -> layers.add(files.ofHost(d, host.name())));
    return layers;
  }

  /** Layers of what is said of the group itself, its parents left out; weakest first. */
  public List<Map<String, @Nullable Object>> ofGroup(Group group) {
    List<Map<String, @Nullable Object>> layers = new ArrayList<>();
    layers.add(group.variables());
    addFiles(layers, List.of(group), inventory.directories());
    addFiles(layers, List.of(group), playbookDirectories);
    return layers;
  }

  private void addFiles(
      List<Map<String, @Nullable Object>> layers, List<Group> groups, List<Path> directories) {
    for (Path directory : directories) {
      groups.forEach(g -> layers.add(files.ofGroup(directory, g.name())));
    }
  }
}
