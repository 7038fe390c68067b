package io.howdah.variables;

import io.howdah.playbook.Keyword;
import io.howdah.playbook.Role;
import io.howdah.playbook.Scope;
import io.howdah.playbook.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Variables that the engine sets and nobody may. */
public final class MagicVariables {
  private MagicVariables() {}

  /** The value of ansible_version for a version like 2.14.18. */
  public static Map<String, Object> version(String version) {
    String[] parts = version.split("\\.");
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("string", version);
    map.put("full", version);
    map.put("major", Long.valueOf(parts[0]));
    map.put("minor", Long.valueOf(parts[1]));
    map.put("revision", Long.valueOf(parts[2].replaceAll("\\D.*", "")));
    return map;
  }

  static LazyVariables ofPlay(PlayVariables play) {
    PlayHosts hosts = play.hosts();
    return new LazyVariables()
        .put("playbook_dir", () -> play.play().basedir().toString())
        .put("ansible_play_name", () -> play.play().name())
        .put("ansible_play_hosts_all", () -> new ArrayList<>(hosts.all()))
        .put("ansible_play_hosts", () -> new ArrayList<>(hosts.active()))
        .put("ansible_play_batch", () -> new ArrayList<>(hosts.batch()))
        .put("play_hosts", () -> new ArrayList<>(hosts.batch()))
        .put("ansible_role_names", () -> new ArrayList<>(allRoles(play)))
        .put("ansible_play_role_names", () -> names(play.roles()))
        .put("role_names", () -> names(play.roles()))
        .put("ansible_dependent_role_names", () -> new ArrayList<>(dependencies(play)));
  }

  static LazyVariables ofTask(Task task, Path playbookDirectory) {
    LazyVariables magic = new LazyVariables();
    magic.put("environment", () -> task.keyword(Keyword.ENVIRONMENT));
    magic.put("ansible_search_path", () -> searchPath(task, playbookDirectory));
    task.role().ifPresent(role -> ofRole(magic, role));
    List<Role> around = includingRoles(task.scope());
    if (!around.isEmpty()) {
      magic.put("ansible_parent_role_names", () -> names(around));
      magic.put(
          "ansible_parent_role_paths",
          () -> new ArrayList<>(around.stream().map(r -> r.path().toString()).toList()));
    }
    return magic;
  }

  private static void ofRole(LazyVariables magic, Role role) {
    magic.put("role_name", role::name);
    magic.put("role_path", () -> role.path().toString());
    magic.put("ansible_role_name", role::fullName);
    magic.put(
        "ansible_collection_name", () -> role.collection().isEmpty() ? null : role.collection());
  }

  private static List<Object> searchPath(Task task, Path playbookDirectory) {
    List<Object> paths = new ArrayList<>();
    task.searchPath().forEach(path -> paths.add(path.toString()));
    if (!paths.contains(playbookDirectory.toString())) {
      paths.add(playbookDirectory.toString());
    }
    return paths;
  }

  /** The roles that include or import the role that includes..., the nearest first. */
  private static List<Role> includingRoles(Scope from) {
    List<Role> roles = new ArrayList<>();
    for (Scope scope = from; scope != null; scope = scope.parent()) {
      Role role = scope.role();
      Scope outside = scope.parent();
      if (role != null && role.options().fromInclude() && outside != null) {
        outside.enclosingRole().ifPresent(roles::add);
      }
    }
    return roles;
  }

  private static List<Object> names(List<Role> roles) {
    List<Object> names = new ArrayList<>();
    roles.forEach(role -> names.add(role.fullName()));
    return names;
  }

  private static Set<Object> dependencies(PlayVariables play) {
    Set<Object> names = new LinkedHashSet<>();
    for (Role role : play.roles()) {
      role.allDependencies().forEach(dependency -> names.add(dependency.fullName()));
    }
    return names;
  }

  private static Set<Object> allRoles(PlayVariables play) {
    Set<Object> names = dependencies(play);
    names.addAll(names(play.roles()));
    return names;
  }
}
