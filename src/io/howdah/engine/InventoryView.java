package io.howdah.engine;

import io.howdah.event.RunListener;
import io.howdah.executor.play.InventoryWarnings;
import io.howdah.executor.state.EventSink;
import io.howdah.inventory.Group;
import io.howdah.inventory.Host;
import io.howdah.inventory.HostPattern;
import io.howdah.inventory.HostVariables;
import io.howdah.inventory.Inventory;
import io.howdah.variables.FactCache;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hosts, groups and their untemplated variables as a run would see them; runs nothing. */
public final class InventoryView {
  private final RunRequest request;
  private final Inventory inventory;
  private final Assembly assembly;
  private final boolean merge;
  private final InventoryWarnings warnings;

  private InventoryView(Assembly assembly) {
    this.assembly = assembly;
    this.request = assembly.request();
    this.inventory = assembly.inventory();
    this.warnings = assembly.warnings();
    warnings.tell();
    this.merge = request.settings().text("DEFAULT_HASH_BEHAVIOUR", "replace").equals("merge");
  }

  /**
   * A group as it is written.
   *
   * @param children the groups directly in it, in order
   * @param hosts the hosts directly in it, in order
   */
  public record GroupEntry(String name, List<String> children, List<String> hosts) {}

  /** Reads a request's inventory; what is odd about it goes to the listener. */
  public static InventoryView of(RunRequest request, RunListener listener) {
    EventSink events = new EventSink(listener);
    Assembly assembly = new Assembly(request, events);
    return new InventoryView(assembly);
  }

  /** Every host that a source names, in order. */
  public List<String> hosts() {
    return inventory.hosts().stream().map(Host::name).toList();
  }

  /** The group of this name. */
  public Optional<GroupEntry> group(String name) {
    return inventory.group(name).map(InventoryView::entry);
  }

  private static GroupEntry entry(Group group) {
    return new GroupEntry(
        group.name(),
        group.children().stream().map(Group::name).toList(),
        group.directHosts().stream().map(Host::name).toList());
  }

  /**
   * The hosts that a pattern and the request's limit choose; says so where there are none.
   *
   * @throws io.howdah.error.HowdahException where the limit leaves none
   */
  public List<String> choose(String pattern) {
    List<Host> chosen = new SingleTaskHosts(request, inventory, assembly.events()).check(pattern);
    tell();
    return chosen.stream().map(Host::name).toList();
  }

  /** The hosts that a pattern chooses. */
  public List<String> select(String pattern) {
    List<Host> chosen = HostPattern.of(pattern).select(inventory);
    tell();
    return chosen.stream().map(Host::name).toList();
  }

  private void tell() {
    warnings.tell();
  }

  /** Everything that a run would know of a host before its first task. */
  public Map<String, @Nullable Object> variables(String host) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    Host found = host(host);
    files(List.of(assembly.baseDirectory()))
        .layers(found)
        .forEach(layer -> Merging.into(all, layer, merge));
    FactCache cache = Workplace.factCache(request);
    Map<String, @Nullable Object> facts = cache.get(host);
    if (facts != null && request.settings().flag("INJECT_FACTS_AS_VARS", true)) {
      all.putAll(facts);
    }
    Merging.into(all, request.extraVars(), merge);
    return all;
  }

  /** What is said of the host itself, its groups left out; {@code playbooks} may be empty. */
  public Map<String, @Nullable Object> ownVariables(String host, List<Path> playbooks) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    files(playbooks).ofHost(host(host)).forEach(layer -> Merging.into(all, layer, merge));
    return all;
  }

  /** What is said of the group itself; {@code playbooks} may be empty. */
  public Map<String, @Nullable Object> groupVariables(String group, List<Path> playbooks) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    Group found = inventory.group(group).orElseThrow();
    files(playbooks).ofGroup(found).forEach(layer -> Merging.into(all, layer, merge));
    if (found.priority() != 1) {
      all.put("ansible_group_priority", (long) found.priority());
    }
    return all;
  }

  private Host host(String name) {
    return inventory.host(name).orElseThrow();
  }

  private HostVariables files(List<Path> playbooks) {
    return new HostVariables(inventory, playbooks, file -> assembly.reader().read(file).value());
  }
}
