package io.howdah.inventory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A named set of hosts and groups. Changed only through {@link Inventory}, which guards it. */
public final class Group {
  private final String name;
  private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();
  private final Set<Host> hosts = new LinkedHashSet<>();
  private final Set<Group> children = new LinkedHashSet<>();
  private final Set<Group> parents = new LinkedHashSet<>();
  private int depth;
  private int priority = 1;

  Group(String name) {
    this.name = name;
  }

  /** The group's name. */
  public String name() {
    return name;
  }

  /** Variables given to this group in an inventory source, untemplated. */
  public Map<String, @Nullable Object> variables() {
    return variables;
  }

  /** Distance from {@code all}, by the longest way. */
  public int depth() {
    return depth;
  }

  /** {@code ansible_group_priority}; 1 unless set. */
  public int priority() {
    return priority;
  }

  void priority(int value) {
    priority = value;
  }

  /** The hosts written directly into this group. */
  public Set<Host> directHosts() {
    return hosts;
  }

  /** The groups written directly into this group. */
  public Set<Group> children() {
    return children;
  }

  Set<Group> parents() {
    return parents;
  }

  /** Every host of this group and of the groups below it, each once, in Ansible's order. */
  public List<Host> allHosts() {
    Set<Host> all = new LinkedHashSet<>();
    for (Group group : withDescendants()) {
      for (Host host : group.hosts) {
        if (!(host.isImplicit() && name.equals("all"))) {
          all.add(host);
        }
      }
    }
    return new ArrayList<>(all);
  }

  Set<Group> ancestors() {
    Set<Group> seen = new LinkedHashSet<>();
    Deque<Group> open = new ArrayDeque<>(parents);
    while (!open.isEmpty()) {
      Group group = open.remove();
      if (seen.add(group)) {
        open.addAll(group.parents);
      }
    }
    return seen;
  }

  private Set<Group> withDescendants() {
    Set<Group> seen = new LinkedHashSet<>();
    Deque<Group> open = new ArrayDeque<>();
    open.add(this);
    while (!open.isEmpty()) {
      Group group = open.remove();
      if (seen.add(group)) {
        open.addAll(group.children);
      }
    }
    return seen;
  }

  /** Links a child; false if it was one already. */
  boolean addChild(Group child) {
    if (child == this || ancestors().contains(child)) {
      throw new InventoryException(
          "Adding group '%s' as child to '%s' creates a recursive dependency loop."
              .formatted(child.name, name));
    }
    if (!children.add(child)) {
      return false;
    }
    child.parents.add(this);
    child.sinkTo(depth + 1);
    return true;
  }

  private void sinkTo(int wanted) {
    if (depth < wanted) {
      depth = wanted;
      children.forEach(c -> c.sinkTo(wanted + 1));
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
