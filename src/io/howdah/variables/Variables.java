package io.howdah.variables;

import io.howdah.inventory.Host;
import io.howdah.inventory.Inventory;
import io.howdah.playbook.Role;
import io.howdah.playbook.Scope;
import io.howdah.playbook.Task;
import io.howdah.yaml.Unsafe;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All variables of a run. Gives views of what a play, host and task see, and takes what tasks set.
 * Thread-safe; views stay current, they hold no copies.
 */
public final class Variables {
  private final VariablesSetup setup;
  private final boolean merge;
  private volatile Map<String, @Nullable Object> connection = Map.of();
  private final Map<String, HostState> states = new ConcurrentHashMap<>();
  private final Map<String, Map<String, @Nullable Object>> inventoryLayers =
      new ConcurrentHashMap<>();
  private final Map<Scope, RoleVariables> roleLayers =
      Collections.synchronizedMap(new WeakHashMap<>());
  private final VarsFilesLayer files = new VarsFilesLayer();
  private final Map<String, Map<String, @Nullable Object>> hostvars;
  private volatile @Nullable Map<String, List<String>> groups;

  /** The variables of one run. */
  public Variables(VariablesSetup setup) {
    this.setup = setup;
    this.merge = setup.behaviour().mergeHashes();
    this.hostvars = new HostVars(setup.inventory(), this::ofHost);
  }

  /** What a task sees on a host. */
  public VariableView view(PlayVariables play, Host host, Task task) {
    return view(play, host, host, task);
  }

  /**
   * What a task sees that is delegated to another host: that host's variables, under the name of
   * the host whose task it is.
   */
  public VariableView delegated(PlayVariables play, Host host, Host delegate, Task task) {
    return view(play, host, delegate, task);
  }

  /** What the command line and configuration say of connections; every variable beats it. */
  public void connectionDefaults(Map<String, @Nullable Object> defaults) {
    connection = Map.copyOf(defaults);
  }

  private VariableView view(PlayVariables play, Host host, Host delegate, Task task) {
    LayeredView.Builder layers = new LayeredView.Builder();
    layers.add(Layer.CONNECTION, connection);
    // The older of the two names counts where only it is set.
    layers.add(
        Layer.CONNECTION,
        Map.of("ansible_host", "{{ ansible_ssh_host }}", "ansible_ssh_host", delegate.name()));
    addHost(layers, delegate);
    if (host != delegate) {
      layers.add(Layer.MAGIC, Map.of("inventory_hostname", host.name()));
    }
    addPlay(layers, play, delegate);
    addTask(layers, task);
    addRun(layers, true);
    layers.add(Layer.MAGIC, MagicVariables.ofTask(task, play.play().basedir()));
    return layers.build(merge);
  }

  /** What a play's keywords see on a host, outside any task. */
  public VariableView ofPlay(PlayVariables play, Host host) {
    LayeredView.Builder layers = new LayeredView.Builder();
    addHost(layers, host);
    addPlay(layers, play, host);
    addRun(layers, true);
    return layers.build(merge);
  }

  /** What a play's keywords see before there is a host: hosts, serial, vars_prompt. */
  public VariableView ofPlay(PlayVariables play) {
    LayeredView.Builder layers = new LayeredView.Builder();
    addPlay(layers, play, null);
    addRun(layers, true);
    return layers.build(merge);
  }

  /** What a task sees before there is a host: names of handlers. */
  public VariableView ofPlay(PlayVariables play, Task task) {
    LayeredView.Builder layers = new LayeredView.Builder();
    addPlay(layers, play, null);
    addTask(layers, task);
    addRun(layers, true);
    layers.add(Layer.MAGIC, MagicVariables.ofTask(task, play.play().basedir()));
    return layers.build(merge);
  }

  /** What is known of a host whatever play runs: as hostvars shows it. */
  public VariableView ofHost(Host host) {
    LayeredView.Builder layers = new LayeredView.Builder();
    addHost(layers, host);
    addRun(layers, false);
    return layers.build(merge);
  }

  /** The variable hostvars: each host's name to its variables, read lazily. */
  public Map<String, Map<String, @Nullable Object>> hostvars() {
    return hostvars;
  }

  private void addHost(LayeredView.Builder layers, Host host) {
    HostState state = state(host.name());
    layers.add(Layer.INVENTORY, inventoryLayer(host));
    layers.add(Layer.FACTS, state.factLayer);
    layers.add(Layer.INCLUDED_VARS, state.included);
    layers.add(Layer.SET_FACTS, state.set);
  }

  private Map<String, @Nullable Object> inventoryLayer(Host host) {
    return inventoryLayers.computeIfAbsent(host.name(), name -> joinInventory(host));
  }

  private Map<String, @Nullable Object> joinInventory(Host host) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> layer : setup.hostVariables().layers(host)) {
      HashMerge.into(all, layer, merge);
    }
    all.putAll(HostMagic.of(host, setup.inventory(), all));
    return all;
  }

  private void addPlay(LayeredView.Builder layers, PlayVariables play, @Nullable Host host) {
    RoleVariables roles = play.roleVariables(merge);
    layers.add(Layer.PLAY_ROLE_DEFAULTS, roles.defaults());
    layers.add(Layer.PLAY_VARS, play.play().vars());
    layers.add(Layer.PLAY_VARS, play.promptedValues());
    if (!setup.behaviour().privateRoleVars()) {
      layers.add(Layer.PLAY_ROLE_VARS, roles.vars());
    }
    layers.add(Layer.MAGIC, MagicVariables.ofPlay(play));
    if (VarsFilesLayer.has(play)) {
      long version = host == null ? -1 : state(host.name()).version();
      layers.add(Layer.VARS_FILES, files.of(play, host, version, () -> withoutFiles(play, host)));
    }
  }

  private VariableView withoutFiles(PlayVariables play, @Nullable Host host) {
    LayeredView.Builder layers = new LayeredView.Builder();
    if (host != null) {
      addHost(layers, host);
    }
    layers.add(Layer.PLAY_ROLE_DEFAULTS, play.roleVariables(merge).defaults());
    layers.add(Layer.PLAY_VARS, play.play().vars());
    layers.add(Layer.PLAY_VARS, play.promptedValues());
    layers.add(Layer.MAGIC, MagicVariables.ofPlay(play));
    addRun(layers, true);
    return layers.build(merge);
  }

  private void addTask(LayeredView.Builder layers, Task task) {
    RoleVariables roles = roleLayer(task.scope());
    layers.add(Layer.ROLE_DEFAULTS, roles.defaults());
    layers.add(Layer.ROLE_VARS, roles.vars());
    layers.add(Layer.ROLE_PARAMS, roles.params());
    task.varsAround().forEach(vars -> layers.add(Layer.TASK_VARS, vars));
    task.includeVars().forEach(vars -> layers.add(Layer.INCLUDE_PARAMS, vars));
  }

  private RoleVariables roleLayer(Scope scope) {
    Scope at = scope;
    while (at != null && at.role() == null) {
      at = at.parent();
    }
    if (at == null) {
      return RoleVariables.NONE;
    }
    RoleVariables known = roleLayers.get(at);
    if (known == null) {
      List<Role> chain = at.roleChain();
      known = RoleVariables.ofChain(chain, merge);
      roleLayers.put(at, known);
    }
    return known;
  }

  private void addRun(LayeredView.Builder layers, boolean withHostvars) {
    layers.add(Layer.EXTRA_VARS, setup.extra());
    layers.add(Layer.MAGIC, setup.run());
    LazyVariables magic = new LazyVariables().put("groups", this::groups);
    layers.add(Layer.MAGIC, withHostvars ? magic.put("hostvars", () -> hostvars) : magic);
  }

  private Map<String, List<String>> groups() {
    Map<String, List<String>> known = groups;
    if (known == null) {
      known = setup.inventory().groupDictionary();
      groups = known;
    }
    return known;
  }

  private HostState state(String host) {
    return states.computeIfAbsent(host, this::fresh);
  }

  private HostState fresh(String host) {
    HostState state = new HostState();
    Map<String, @Nullable Object> cached = setup.facts().get(host);
    state.facts(factVariables(cached == null ? Map.of() : cached));
    return state;
  }

  private Map<String, @Nullable Object> factVariables(Map<String, @Nullable Object> facts) {
    return HostFacts.variables(facts, setup.behaviour().injectFacts());
  }

  /** The inventory. */
  public Inventory inventory() {
    return setup.inventory();
  }

  /** To be called after add_host and group_by. */
  public void inventoryChanged() {
    inventoryLayers.clear();
    groups = null;
  }

  /** Whether facts of the host are known, from this run or the cache. */
  public boolean hasFacts(String host) {
    Map<String, @Nullable Object> facts = setup.facts().get(host);
    return facts != null && !facts.isEmpty();
  }

  /** Whether the setup module has run for the host, in this run or before. */
  public boolean isGathered(String host) {
    Map<String, @Nullable Object> facts = setup.facts().get(host);
    return facts != null && Boolean.TRUE.equals(Unsafe.strip(facts.get("module_setup")));
  }

  /** Adds facts that a host told of itself, by their full names (ansible_os_family...). */
  public void addFacts(String host, Map<String, @Nullable Object> facts) {
    HostState state = state(host);
    synchronized (state) {
      Map<String, @Nullable Object> all = new LinkedHashMap<>();
      Map<String, @Nullable Object> known = setup.facts().get(host);
      if (known != null) {
        all.putAll(known);
      }
      all.putAll(facts);
      setup.facts().put(host, all);
      state.facts(factVariables(all));
    }
  }

  /** Forgets a host's facts (meta: clear_facts). */
  public void clearFacts(String host) {
    HostState state = state(host);
    synchronized (state) {
      setup.facts().remove(host);
      state.facts(factVariables(Map.of()));
    }
  }

  /** Sets variables as set_fact does; values keep their marks. */
  public void setFacts(String host, Map<String, @Nullable Object> values) {
    HostState state = state(host);
    state.set.putAll(values);
    state.changed();
  }

  /** Keeps a task's result under a name; what a host said is marked unsafe. */
  public void register(String host, String name, @Nullable Object result) {
    HostState state = state(host);
    state.set.put(name, Unsafe.of(result), false);
    state.changed();
  }

  /** Sets variables as include_vars does. */
  public void includeVars(String host, Map<String, @Nullable Object> values) {
    HostState state = state(host);
    values.forEach((name, value) -> state.included.put(name, value, merge));
    state.changed();
  }
}
