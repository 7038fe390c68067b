package io.howdah.module.facts;

import io.howdah.module.ModuleFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All groups of facts, and the choice among them by gather_subset. */
final class FactGroups {
  /** What even {@code !all} gathers. */
  private static final Set<String> MINIMAL =
      Set.of(
          "apparmor",
          "caps",
          "cmdline",
          "date_time",
          "distribution",
          "dns",
          "env",
          "fips",
          "local",
          "lsb",
          "pkg_mgr",
          "platform",
          "python",
          "selinux",
          "service_mgr",
          "ssh_pub_keys",
          "user");

  private final Map<String, FactGroup> byName = new LinkedHashMap<>();
  private final Map<String, FactGroup> byAnyName = new LinkedHashMap<>();

  FactGroups() {
    List<FactGroup> all = new ArrayList<>();
    all.addAll(PlatformFacts.groups());
    all.addAll(SecurityFacts.groups());
    all.addAll(ProcessFacts.groups());
    all.addAll(TimeFacts.groups());
    all.addAll(ManagerFacts.groups());
    all.add(VirtualFacts.group());
    all.add(HardwareFacts.group());
    all.addAll(NetworkFacts.groups());
    all.add(LocalFacts.group());
    all.addAll(NoFacts.groups());
    for (FactGroup group : all) {
      byName.put(group.name(), group);
      byAnyName.put(group.name(), group);
      group.ids().forEach(id -> byAnyName.put(id, group));
    }
  }

  /**
   * The groups that gather_subset asks for and what these require, in an order that serves them.
   *
   * @throws ModuleFailure if a subset is unknown
   */
  List<FactGroup> chosen(List<String> subsets) {
    Set<String> wanted = new HashSet<>(MINIMAL);
    Set<String> excluded = new HashSet<>();
    Set<String> explicit = new HashSet<>();
    for (String subset : subsets) {
      if (subset.startsWith("!")) {
        exclude(subset.substring(1), excluded);
      } else if (subset.equals("all")) {
        wanted.addAll(byAnyName.keySet());
      } else if (subset.equals("min")) {
        wanted.addAll(MINIMAL);
      } else {
        explicit.add(known(subset));
      }
    }
    wanted.addAll(explicit);
    excluded.removeAll(explicit);
    wanted.removeAll(excluded);
    return ordered(wanted);
  }

  private String known(String subset) {
    if (!byAnyName.containsKey(subset)) {
      throw new ModuleFailure(
          "Bad subset '"
              + subset
              + "' given to Ansible. gather_subset options allowed: all, "
              + String.join(", ", new TreeSet<>(byAnyName.keySet())));
    }
    return subset;
  }

  private void exclude(String subset, Set<String> excluded) {
    if (subset.equals("min")) {
      excluded.addAll(MINIMAL);
    } else if (subset.equals("all")) {
      byAnyName.keySet().stream().filter(n -> !MINIMAL.contains(n)).forEach(excluded::add);
    } else {
      excluded.add(subset);
      FactGroup group = byName.get(subset);
      if (group != null) {
        excluded.addAll(group.ids());
      }
    }
  }

  private List<FactGroup> ordered(Set<String> wanted) {
    Set<String> needed = new LinkedHashSet<>();
    for (FactGroup group : byName.values()) {
      boolean asked =
          wanted.contains(group.name()) || group.ids().stream().anyMatch(wanted::contains);
      if (asked) {
        needed.addAll(group.requires());
        needed.add(group.name());
      }
    }
    return byName.values().stream().filter(g -> needed.contains(g.name())).toList();
  }
}
