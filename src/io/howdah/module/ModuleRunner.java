package io.howdah.module;

import io.howdah.module.command.OutputLines;
import io.howdah.module.command.ShellModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs one module with raw arguments, all the way to a result: the way in for actions. */
public final class ModuleRunner {
  private static final String UNSAFE_WRITES = "ANSIBLE_UNSAFE_WRITES";

  private ModuleRunner() {}

  /**
   * Parses the arguments, expands {@code ~} and {@code $VAR} in paths on the host, runs the module
   * and turns {@link ModuleFailure} into a failed result. In check mode a module that can't predict
   * is skipped. The result carries {@code invocation} and argument warnings, as Ansible's does.
   *
   * @param name the name for messages, such as {@code file}
   * @throws io.howdah.connection.ConnectionException if the host is lost
   */
  public static ModuleResult run(
      String name, Module module, Map<String, ?> given, ModuleContext context) {
    ArgumentSpec spec = module.arguments();
    Map<String, ?> raw = withFallback(spec, given, context.environment().get(UNSAFE_WRITES));
    String shown = module instanceof ShellModule ? "ansible.legacy.command" : name;
    ModuleArgs args;
    try {
      args = PathExpansion.expand(spec, ArgumentParser.parse(shown, spec, raw), context);
    } catch (ModuleFailure wrong) {
      return ModuleResult.failure(wrong);
    }
    if (context.checkMode() && !spec.supportsCheckMode()) {
      return skipped(shown);
    }
    return complete(runOrFail(module, args, context), spec, raw, args);
  }

  /** The one option of modules that the environment can set. */
  private static Map<String, ?> withFallback(
      ArgumentSpec spec, Map<String, ?> given, @Nullable String setting) {
    if (setting == null
        || given.containsKey("unsafe_writes")
        || !spec.options().containsKey("unsafe_writes")) {
      return given;
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>(given);
    all.put("unsafe_writes", setting);
    return all;
  }

  private static ModuleResult runOrFail(Module module, ModuleArgs args, ModuleContext context) {
    try {
      return module.run(args, context);
    } catch (ModuleFailure failure) {
      return ModuleResult.failure(failure);
    }
  }

  private static ModuleResult skipped(String name) {
    return ModuleResult.changed(false)
        .put("skipped", true)
        .put("msg", "remote module (" + name + ") does not support check mode")
        .build();
  }

  private static ModuleResult complete(
      ModuleResult result, ArgumentSpec spec, Map<String, ?> raw, ModuleArgs args) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(result.values());
    values.putIfAbsent(
        "invocation", Map.of("module_args", ArgumentParser.invocation(spec, raw, args)));
    List<String> warnings = ArgumentParser.warnings(spec, raw);
    if (!warnings.isEmpty()) {
      values.putIfAbsent("warnings", warnings);
    }
    OutputLines.addTo(values);
    return new ModuleResult(SecretMask.of(spec, args.values()).clean(values));
  }
}
