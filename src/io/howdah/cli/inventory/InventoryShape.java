package io.howdah.cli.inventory;

import io.howdah.engine.InventoryView;
import io.howdah.engine.InventoryView.GroupEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An inventory as the plain values that {@code ansible-inventory --list} writes. */
public final class InventoryShape {
  private static final String ALL = "all";
  private static final String UNGROUPED = "ungrouped";
  private static final Set<String> MAGIC =
      Set.of(
          "ansible_diff_mode",
          "ansible_config_file",
          "ansible_facts",
          "ansible_forks",
          "ansible_inventory_sources",
          "ansible_limit",
          "ansible_playbook_python",
          "ansible_run_tags",
          "ansible_skip_tags",
          "ansible_verbosity",
          "ansible_version",
          "inventory_dir",
          "inventory_file",
          "inventory_hostname",
          "inventory_hostname_short",
          "groups",
          "group_names",
          "omit",
          "playbook_dir");

  private final InventoryView view;
  private final boolean export;
  private final List<Path> folders;
  private final Set<String> seen = new HashSet<>();

  /**
   * For one rendering.
   *
   * @param export whether variables stay where they were written, unmerged
   * @param folders whose group_vars and host_vars count besides the inventory's
   */
  public InventoryShape(InventoryView view, boolean export, List<Path> folders) {
    this.view = view;
    this.export = export;
    this.folders = folders;
  }

  /** What an inventory script would answer to {@code --list}. */
  public Map<String, @Nullable Object> script() {
    Map<String, @Nullable Object> all = scriptGroup(ALL);
    Map<String, @Nullable Object> hostvars = new LinkedHashMap<>();
    for (String host : view.hosts()) {
      Map<String, @Nullable Object> variables = ofHost(host);
      if (!variables.isEmpty()) {
        hostvars.put(host, variables);
      }
    }
    all.put("_meta", new LinkedHashMap<>(Map.of("hostvars", hostvars)));
    return all;
  }

  private Map<String, @Nullable Object> scriptGroup(String name) {
    GroupEntry group = group(name);
    Map<String, @Nullable Object> results = new LinkedHashMap<>();
    Map<String, @Nullable Object> own = new LinkedHashMap<>();
    results.put(name, own);
    if (!name.equals(ALL)) {
      own.put("hosts", group.hosts());
    }
    own.put("children", group.children());
    for (String child : group.children()) {
      if (!seen.contains(child)) {
        results.putAll(scriptGroup(child));
        seen.add(child);
      }
    }
    addVariables(own, name);
    dropEmpty(own);
    if (own.isEmpty()) {
      results.remove(name);
    }
    return results;
  }

  /** What a YAML inventory file would hold. */
  public Map<String, @Nullable Object> tree() {
    return treeGroup(ALL);
  }

  private Map<String, @Nullable Object> treeGroup(String name) {
    GroupEntry group = group(name);
    Map<String, @Nullable Object> own = new LinkedHashMap<>();
    Map<String, @Nullable Object> children = new LinkedHashMap<>();
    for (String child : group.children()) {
      if (!child.equals(ALL)) {
        children.putAll(treeGroup(child));
      }
    }
    own.put("children", children);
    Map<String, @Nullable Object> hosts = new LinkedHashMap<>();
    if (!name.equals(ALL)) {
      group.hosts().forEach(host -> hosts.put(host, once(host)));
    }
    own.put("hosts", hosts);
    addVariables(own, name);
    dropEmpty(own);
    Map<String, @Nullable Object> results = new LinkedHashMap<>();
    results.put(name, own);
    return results;
  }

  /** What a TOML inventory file would hold. */
  public Map<String, @Nullable Object> tables() {
    return tableOf(ALL, group(UNGROUPED).hosts().isEmpty());
  }

  private Map<String, @Nullable Object> tableOf(String name, boolean skipUngrouped) {
    GroupEntry group = group(name);
    Map<String, @Nullable Object> results = new LinkedHashMap<>();
    Map<String, @Nullable Object> own = new LinkedHashMap<>();
    results.put(name, own);
    List<String> children = new ArrayList<>();
    own.put("children", children);
    for (String child : group.children()) {
      if (child.equals(UNGROUPED) && skipUngrouped) {
        continue;
      }
      if (!name.equals(ALL)) {
        children.add(child);
      }
      results.putAll(tableOf(child, skipUngrouped));
    }
    if (!name.equals(ALL)) {
      Map<String, @Nullable Object> hosts = new LinkedHashMap<>();
      group.hosts().forEach(host -> hosts.put(host, once(host)));
      own.put("hosts", hosts);
    }
    addVariables(own, name);
    dropEmpty(own);
    if (own.isEmpty()) {
      results.remove(name);
    }
    return results;
  }

  private Map<String, @Nullable Object> once(String host) {
    return seen.add(host) ? ofHost(host) : new LinkedHashMap<>();
  }

  private GroupEntry group(String name) {
    return view.group(name).orElseThrow();
  }

  private void addVariables(Map<String, @Nullable Object> own, String name) {
    if (export) {
      own.put("vars", ofGroup(name));
    }
  }

  /** A host's variables, magic ones left out. */
  public Map<String, @Nullable Object> ofHost(String host) {
    return plain(export ? view.ownVariables(host, folders) : view.variables(host));
  }

  /** A group's own variables, magic ones left out. */
  public Map<String, @Nullable Object> ofGroup(String group) {
    return plain(view.groupVariables(group, folders));
  }

  private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> variables) {
    Map<String, @Nullable Object> left = new LinkedHashMap<>(variables);
    left.keySet().removeAll(MAGIC);
    return left;
  }

  private static void dropEmpty(Map<String, @Nullable Object> own) {
    for (String key : List.of("hosts", "vars", "children")) {
      Object value = own.get(key);
      boolean empty =
          value instanceof Map<?, ?> map && map.isEmpty()
              || value instanceof List<?> list && list.isEmpty();
      if (empty) {
        own.remove(key);
      }
    }
  }
}
