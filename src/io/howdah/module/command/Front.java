package io.howdah.module.command;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;
import io.howdah.module.ModuleRunner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A module in front of others, such as package in front of apt and dnf: it takes every option that
 * one of them takes, as it is written, and hands them to the one that the host needs.
 */
public final class Front {
  private Front() {}

  /** Options of all these modules, unchecked: the chosen one checks them. */
  public static ArgumentSpec options(List<Module> behind) {
    ArgumentSpec spec = ArgumentSpec.create();
    spec.option("use", ArgumentSpec.Type.STR, o -> o.byDefault("auto"));
    for (Module module : behind) {
      for (ArgumentSpec.Option option : module.arguments().options().values()) {
        spec.option(option.name(), ArgumentSpec.Type.RAW, o -> option.noLog() ? o.secret() : o);
        option.aliases().forEach(alias -> spec.option(alias, ArgumentSpec.Type.RAW));
      }
    }
    return spec;
  }

  /**
   * Runs the chosen module with the options that were given.
   *
   * @param unused options that the chosen module does not take, ignored with a warning as Ansible's
   *     service action does
   */
  public static ModuleResult run(Chosen chosen, ModuleArgs args, ModuleContext context) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>(args.values());
    given.values().removeIf(value -> value == null);
    given.remove("use");
    List<String> ignored = chosen.unused().stream().filter(given::containsKey).sorted().toList();
    ignored.forEach(given::remove);
    ModuleResult result = ModuleRunner.run(chosen.name(), chosen.module(), given, context);
    if (ignored.isEmpty()) {
      return result;
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>(result.values());
    values.put(
        "warnings",
        ignored.stream()
            .map(o -> "Ignoring \"" + o + "\" as it is not used in \"" + chosen.name() + "\"")
            .toList());
    return new ModuleResult(values);
  }

  /**
   * The module that a host needs.
   *
   * @param name for messages
   * @param module itself
   * @param unused options of the front that it has no use for
   */
  public record Chosen(String name, Module module, Set<String> unused) {}
}
