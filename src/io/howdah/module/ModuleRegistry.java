package io.howdah.module;

import io.howdah.error.Nearest;
import io.howdah.module.command.CommandModules;
import io.howdah.module.facts.FactModules;
import io.howdah.module.file.FileModules;
import io.howdah.module.net.NetModules;
import io.howdah.module.packaging.PackagingModules;
import io.howdah.module.service.ServiceModules;
import io.howdah.module.source.SourceModules;
import io.howdah.module.system.SystemModules;
import io.howdah.module.user.UserModules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Module names to modules. A short name ({@code copy}, {@code sysctl}) finds the module wherever it
 * lives, as ansible-core's runtime redirects do; so do {@code ansible.builtin.x} and {@code
 * ansible.legacy.x}; any other collection's name must be exact.
 */
public final class ModuleRegistry {
  /** A family adds itself here. */
  private static final List<ModuleFamily> FAMILIES =
      List.of(
          new FileModules(),
          new NetModules(),
          new CommandModules(),
          new PackagingModules(),
          new ServiceModules(),
          new UserModules(),
          new FactModules(),
          new SystemModules(),
          new SourceModules());

  private final List<ModuleFamily> families;
  private final Map<String, ModuleFamily> byFullName = new LinkedHashMap<>();
  private final Map<String, String> byShortName = new LinkedHashMap<>();
  private final Map<String, Module> made = new ConcurrentHashMap<>();

  /** A registry of these families. */
  public ModuleRegistry(List<ModuleFamily> families) {
    this.families = families;
    for (ModuleFamily family : families) {
      for (String name : family.names()) {
        byFullName.put(name, family);
        byShortName.putIfAbsent(name.substring(name.lastIndexOf('.') + 1), name);
      }
    }
  }

  /** All modules that ship. */
  public static ModuleRegistry standard() {
    return new ModuleRegistry(FAMILIES);
  }

  /** The module of this name, made at its first use; empty if none ships. */
  public Optional<Module> find(String name) {
    return fullName(name).map(full -> made.computeIfAbsent(full, this::create));
  }

  /** The full name that a name stands for: {@code copy} is {@code ansible.builtin.copy}. */
  public Optional<String> fullName(String name) {
    String shortName = name.substring(name.lastIndexOf('.') + 1);
    String collection = name.substring(0, name.length() - shortName.length());
    boolean anywhere =
        collection.isEmpty()
            || collection.equals("ansible.builtin.")
            || collection.equals("ansible.legacy.");
    if (anywhere) {
      return Optional.ofNullable(byShortName.get(shortName));
    }
    return byFullName.containsKey(name) ? Optional.of(name) : Optional.empty();
  }

  /** The shipped module whose name is nearest to an unknown one, if one is near. */
  public Optional<String> suggestion(String unknown) {
    String shortName = unknown.substring(unknown.lastIndexOf('.') + 1);
    return Nearest.to(shortName, byShortName.keySet())
        .map(near -> unknown.indexOf('.') < 0 ? near : byShortName.getOrDefault(near, near));
  }

  /** Full names of all modules, in the families' order. */
  public List<String> names() {
    return new ArrayList<>(byFullName.keySet());
  }

  private Module create(String fullName) {
    @Nullable ModuleFamily family = byFullName.get(fullName);
    Module module = family == null ? null : family.create(fullName);
    if (module == null) {
      throw new IllegalStateException("family names a module that it does not make: " + fullName);
    }
    return module;
  }

  @Override
  public String toString() {
    return "ModuleRegistry of " + families.size() + " families";
  }
}
