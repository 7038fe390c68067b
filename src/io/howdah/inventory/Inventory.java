package io.howdah.inventory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Hosts and groups, and what was said of them. Grows while a play runs ({@code add_host}, {@code
 * group_by}); all methods may be called from any thread.
 */
public final class Inventory {
  private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "::1");

  private final Map<String, Host> hosts = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final List<Path> directories = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();
  private final boolean mergeHashes;
  private final GroupNames groupNames;
  private @Nullable Host implicitLocalhost;
  private @Nullable String source;

  /** What becomes of a pattern that matches nothing: HOST_PATTERN_MISMATCH. */
  public enum Mismatch {
    WARNING,
    ERROR,
    IGNORE
  }

  private Mismatch mismatch = Mismatch.WARNING;

  /** An inventory with only the groups {@code all} and {@code ungrouped}. */
  public Inventory() {
    this(false, GroupNames.NEVER);
  }

  /**
   * The same, where {@code mergeHashes} (hash_behaviour) says whether mappings are joined, and
   * {@code groupNames} what becomes of odd names.
   */
  public Inventory(boolean mergeHashes, GroupNames groupNames) {
    this.mergeHashes = mergeHashes;
    this.groupNames = groupNames;
    Group all = addGroup("all");
    all.addChild(addGroup("ungrouped"));
  }

  /** Takes another inventory's hosts and groups in place of its own (meta: refresh_inventory). */
  public synchronized void replaceWith(Inventory other) {
    synchronized (other) {
      hosts.clear();
      hosts.putAll(other.hosts);
      groups.clear();
      groups.putAll(other.groups);
    }
  }

  /** Every host written in a source or added since, in order; not the implicit localhost. */
  public synchronized List<Host> hosts() {
    return new ArrayList<>(hosts.values());
  }

  /**
   * The host of this name. For localhost, 127.0.0.1 and ::1 a host is made when none is written,
   * with connection local, as Ansible does.
   */
  public synchronized Optional<Host> host(String name) {
    Host host = hosts.get(name);
    if (host == null && LOCAL_NAMES.contains(name)) {
      return Optional.of(localhost(name));
    }
    return Optional.ofNullable(host);
  }

  private Host localhost(String name) {
    for (String other : LOCAL_NAMES) {
      Host written = hosts.get(other);
      if (written != null) {
        return written;
      }
    }
    if (implicitLocalhost == null) {
      implicitLocalhost = new Host(name, true);
      implicitLocalhost.ownVariables().put("ansible_connection", "local");
      implicitLocalhost
          .ownVariables()
          .put("ansible_python_interpreter", "{{ ansible_playbook_python }}");
      implicitLocalhost.directGroups().add(group("all").orElseThrow());
    }
    return implicitLocalhost;
  }

  /** The group of this name. */
  public synchronized Optional<Group> group(String name) {
    return Optional.ofNullable(groups.get(name));
  }

  /** Every group in the order in which they were first named; {@code all} and ungrouped first. */
  public synchronized List<Group> groups() {
    return new ArrayList<>(groups.values());
  }

  /** Group name to the names of its hosts, children's included ({@code groups}). */
  public synchronized Map<String, List<String>> groupDictionary() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    groups.forEach((n, g) -> names.put(n, g.allHosts().stream().map(Host::name).toList()));
    return names;
  }

  /** The group, made if it is new; its name may be another where odd ones are replaced. */
  public synchronized Group addGroup(String name) {
    Group known = groups.get(name);
    if (known != null) {
      return known;
    }
    if (name.isEmpty()) {
      throw new InventoryException("Invalid empty/false group name provided");
    }
    return groups.computeIfAbsent(groupNames.safe(name, this::warn), Group::new);
  }

  /** The name that a group so written gets. */
  public synchronized String groupName(String written) {
    return groups.containsKey(written) ? written : groupNames.safe(written, this::warn);
  }

  /** The host, made if it is new, put into the group. */
  public synchronized Host addHost(String name, String groupName) {
    if (name.isEmpty()) {
      throw new InventoryException("Invalid empty host name provided");
    }
    Host host = hosts.computeIfAbsent(name, n -> new Host(n, false));
    Group group = addGroup(groupName);
    group.directHosts().add(host);
    host.directGroups().add(group);
    return host;
  }

  /** Makes one group a child of another; false if it was one already. */
  public synchronized boolean addChild(String parent, String child) {
    return addGroup(parent).addChild(addGroup(child));
  }

  /** Sets a variable of a host; null if there is no such host. */
  public synchronized void setHostVariable(String host, String name, @Nullable Object value) {
    Host found = hosts.get(host);
    if (found != null) {
      VariableMerge.put(found.ownVariables(), new VariableMerge.Setting(name, value), mergeHashes);
    }
  }

  /** Sets a variable of a group; {@code ansible_group_priority} sets its priority instead. */
  public synchronized void setGroupVariable(String group, String name, @Nullable Object value) {
    Group found = addGroup(group);
    if (name.equals("ansible_group_priority") && value != null) {
      found.priority(Integer.parseInt(value.toString().trim()));
    } else {
      VariableMerge.put(found.variables(), new VariableMerge.Setting(name, value), mergeHashes);
    }
  }

  /**
   * Puts what stands alone where it belongs: groups without a parent under {@code all}, hosts
   * without a group into {@code ungrouped}, grouped hosts out of it. To be called after each source
   * and after each change.
   */
  public synchronized void reconcile() {
    Group all = groups.get("all");
    Group ungrouped = groups.get("ungrouped");
    if (all == null || ungrouped == null) {
      throw new IllegalStateException("an inventory always has all and ungrouped");
    }
    for (Group group : groups.values()) {
      if (group != all && group.parents().isEmpty()) {
        all.addChild(group);
      }
    }
    for (Host host : hosts.values()) {
      placeInUngrouped(host, all, ungrouped);
    }
  }

  private static void placeInUngrouped(Host host, Group all, Group ungrouped) {
    boolean grouped = host.directGroups().stream().anyMatch(g -> g != all && g != ungrouped);
    if (grouped) {
      ungrouped.directHosts().remove(host);
      host.directGroups().remove(ungrouped);
    } else {
      ungrouped.directHosts().add(host);
      host.directGroups().add(ungrouped);
    }
  }

  /** Group and host names that are the same word; Ansible warns of them. */
  public synchronized Set<String> namesUsedTwice() {
    Set<String> both = new TreeSet<>(hosts.keySet());
    both.retainAll(groups.keySet());
    return both;
  }

  /** Remembers a folder whose group_vars and host_vars belong to this inventory. */
  public synchronized void addDirectory(Path directory) {
    if (!directories.contains(directory)) {
      directories.add(directory);
    }
  }

  /** Folders whose group_vars and host_vars belong to this inventory, in order. */
  public synchronized List<Path> directories() {
    return new ArrayList<>(directories);
  }

  /** What becomes of patterns that match nothing. */
  public synchronized void mismatches(Mismatch way) {
    mismatch = way;
  }

  /**
   * A pattern matched nothing.
   *
   * @throws InventoryException where that is an error
   */
  synchronized void unmatched(String pattern) {
    String message = "Could not match supplied host pattern, ignoring: " + pattern;
    if (mismatch == Mismatch.ERROR) {
      throw new InventoryException(message);
    }
    if (mismatch == Mismatch.WARNING) {
      warn(message);
    }
  }

  /**
   * Something for the user.
   *
   * @param verbosity from which on it is shown; a warning where that is 0
   */
  public record Message(int verbosity, String text) {}

  /** Remembers something to tell the user once. */
  public synchronized void warn(String warning) {
    Message message = new Message(0, warning);
    if (!messages.contains(message)) {
      messages.add(message);
    }
  }

  /** Remembers something to tell a user who wants details. */
  public synchronized void note(int verbosity, String detail) {
    messages.add(new Message(verbosity, detail));
  }

  /** What is to be told to the user, in order. */
  public synchronized List<Message> messages() {
    return new ArrayList<>(messages);
  }

  /** The warnings among the messages. */
  public synchronized List<String> warnings() {
    return messages.stream()
        .filter(message -> message.verbosity() == 0)
        .map(Message::text)
        .toList();
  }

  /** Sets {@code inventory_file}: the last source that was a file. */
  public synchronized void source(String file) {
    source = file;
  }

  /** The last source that was a file ({@code inventory_file}), if any was. */
  public synchronized Optional<String> source() {
    return Optional.ofNullable(source);
  }
}
