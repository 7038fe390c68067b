package io.howdah.engine;

import io.howdah.action.Actions;
import io.howdah.engine.foreign.ForeignCode;
import io.howdah.error.Nearest;
import io.howdah.module.ModuleRegistry;
import io.howdah.playbook.load.ModuleNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Resolves names of actions and modules for the loader. */
final class KnownModules implements ModuleNames {
  private final ModuleRegistry modules;
  private final Actions actions;
  private final ForeignCode foreign;
  private final RejectedModules rejected;
  private final Map<List<String>, Map<String, String>> resolved = new ConcurrentHashMap<>();

  KnownModules(ModuleRegistry modules, Actions actions, ForeignCode foreign) {
    this(modules, actions, foreign, RejectedModules.NONE);
  }

  private KnownModules(
      ModuleRegistry modules, Actions actions, ForeignCode foreign, RejectedModules rejected) {
    this.modules = modules;
    this.actions = actions;
    this.foreign = foreign;
    this.rejected = rejected;
  }

  /** The same without some that the user does not want to be used. */
  KnownModules without(RejectedModules some) {
    return new KnownModules(modules, actions, foreign, some);
  }

  @Override
  public void lookIn(Path folder) {
    foreign.lookIn(folder);
    resolved.clear();
  }

  @Override
  public boolean hasGroup(String group) {
    return foreign.actionGroup(group).isPresent();
  }

  @Override
  public Optional<String> nearest(String unknown) {
    String plain = unknown.replaceFirst("^ansible\\.(builtin|legacy)\\.", "");
    return Nearest.to(plain, actions.names()).or(() -> modules.suggestion(unknown));
  }

  /** A name stays what it was found to be until there is more to be found, as with Ansible. */
  @Override
  public @Nullable String resolve(String name, List<String> collections) {
    return resolved
        .computeIfAbsent(List.copyOf(collections), search -> new ConcurrentHashMap<>())
        .computeIfAbsent(name, wanted -> look(wanted, collections));
  }

  private @Nullable String look(String name, List<String> collections) {
    String plain = name.replaceFirst("^ansible\\.(builtin|legacy)\\.", "");
    if (rejected.has(plain)) {
      return null;
    }
    boolean action = !plain.contains(".") && actions.names().contains(plain);
    String ours = action ? "ansible.builtin." + plain : modules.fullName(name).orElse(null);
    boolean exact = ours != null && name.split("\\.").length > 2;
    if (exact && !name.startsWith("ansible.legacy.")) {
      return ours;
    }
    String theirs = foreign.resolve(name, collections, ours != null).orElse(null);
    boolean sameAction = action && theirs != null && !theirs.contains(".");
    return theirs == null || sameAction ? ours : theirs;
  }
}
