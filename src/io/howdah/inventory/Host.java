package io.howdah.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One machine of the inventory. Changed only through {@link Inventory}, which guards it. */
public final class Host {
  private static final Comparator<Group> BY_WEIGHT =
      (a, b) -> {
        int depths = Integer.compare(a.depth(), b.depth());
        int both = depths != 0 ? depths : Integer.compare(a.priority(), b.priority());
        return both != 0 ? both : a.name().compareTo(b.name());
      };

  private final String name;
  private final boolean implicit;
  private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();
  private final Set<Group> groups = new LinkedHashSet<>();

  Host(String name, boolean implicit) {
    this.name = name;
    this.implicit = implicit;
  }

  /** The name in the inventory ({@code inventory_hostname}). */
  public String name() {
    return name;
  }

  /** Whether this is the localhost that exists without being written in any inventory. */
  public boolean isImplicit() {
    return implicit;
  }

  /** Variables given to this host in an inventory source, untemplated; not those of its groups. */
  public Map<String, @Nullable Object> ownVariables() {
    return variables;
  }

  /** The groups that hold this host directly, without their parents. */
  Set<Group> directGroups() {
    return groups;
  }

  /**
   * Every group that holds this host, from the most general to the most special: by depth, then
   * {@code ansible_group_priority}, then name (ansible-core's sort_groups).
   */
  public List<Group> groups() {
    Set<Group> all = new LinkedHashSet<>();
    for (Group group : groups) {
      all.add(group);
      all.addAll(group.ancestors());
    }
    List<Group> sorted = new ArrayList<>(all);
    if (sorted.size() > 1) {
      sorted.sort(BY_WEIGHT);
    }
    return sorted;
  }

  /** Names of the groups that hold this host, sorted, without {@code all} ({@code group_names}). */
  public List<String> groupNames() {
    return groups().stream().map(Group::name).filter(n -> !n.equals("all")).sorted().toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
