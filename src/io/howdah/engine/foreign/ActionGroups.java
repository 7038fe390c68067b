package io.howdah.engine.foreign;

import io.howdah.python.CollectionFolders;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Groups of actions for module_defaults, from action_groups of collections' meta/runtime.yml. Those
 * of ansible.builtin only stand for groups of collections. Thread-safe.
 */
final class ActionGroups {
  private static final String OWN = "ansible.builtin";

  /** What ansible-core 2.14's own groups extend. */
  private static final Map<String, List<String>> BUILTIN =
      Map.ofEntries(
          Map.entry("aws", List.of("amazon.aws.aws", "community.aws.aws")),
          Map.entry("acme", List.of("community.crypto.acme")),
          Map.entry("azure", List.of("azure.azcollection.azure")),
          Map.entry("cpm", List.of("wti.remote.cpm")),
          Map.entry("docker", List.of("community.general.docker", "community.docker.docker")),
          Map.entry("gcp", List.of("google.cloud.gcp")),
          Map.entry(
              "k8s",
              List.of(
                  "community.kubernetes.k8s",
                  "community.general.k8s",
                  "community.kubevirt.k8s",
                  "community.okd.k8s",
                  "kubernetes.core.k8s")),
          Map.entry("os", List.of("openstack.cloud.os")),
          Map.entry("ovirt", List.of("ovirt.ovirt.ovirt", "community.general.ovirt")),
          Map.entry("vmware", List.of("community.vmware.vmware")));

  private final CollectionFolders collections;
  private final UnaryOperator<String> resolve;
  private final Map<String, Optional<Set<String>>> known = new ConcurrentHashMap<>();

  /**
   * Groups of these collections.
   *
   * @param resolve an action's full name, after redirects
   */
  ActionGroups(CollectionFolders collections, UnaryOperator<String> resolve) {
    this.collections = collections;
    this.resolve = resolve;
  }

  /** Full names of a group's actions; empty where there is no such group. */
  Optional<Set<String>> actions(String group) {
    String full = group.split("\\.").length > 2 ? group : OWN + "." + group;
    Optional<Set<String>> found = known.get(full);
    if (found == null) {
      Set<String> actions = new LinkedHashSet<>();
      boolean exists = collect(full, actions, new LinkedHashSet<>());
      found = exists ? Optional.of(actions) : Optional.empty();
      known.put(full, found);
    }
    return found;
  }

  private boolean collect(String group, Set<String> into, Set<String> seen) {
    String[] parts = group.split("\\.", 3);
    String collection = parts[0] + "." + parts[1];
    List<?> entries = entries(collection, parts[2]);
    if (entries == null || !seen.add(group)) {
      return entries != null;
    }
    for (Object entry : entries) {
      if (entry instanceof Map<?, ?> extra) {
        extended(extra).forEach(more -> collect(full(more, collection), into, seen));
      } else {
        into.add(resolve.apply(full(String.valueOf(entry), collection)));
      }
    }
    return true;
  }

  private @Nullable List<?> entries(String collection, String name) {
    List<?> written = collections.actionGroup(collection, name);
    if (written == null && collection.equals(OWN) && BUILTIN.containsKey(name)) {
      return List.of(Map.of("metadata", Map.of("extend_group", BUILTIN.get(name))));
    }
    return written;
  }

  private static List<String> extended(Map<?, ?> entry) {
    Object groups = entry.get("metadata") instanceof Map<?, ?> data ? data.get("extend_group") : "";
    if (groups instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return groups instanceof String one && !one.isEmpty() ? List.of(one) : List.of();
  }

  private static String full(String name, String collection) {
    return name.split("\\.").length > 2 ? name : collection + "." + name;
  }
}
