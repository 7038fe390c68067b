package io.howdah.action;

import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code package} and {@code service}: the module that fits the host, told by its facts. */
final class DispatchAction implements Action {
  private static final List<String> NOT_SYSTEMDS =
      List.of("pattern", "runlevel", "sleep", "arguments", "args");

  /** Those that ansible-core ships are called by their full names, which messages show. */
  private static final Set<String> OURS =
      Set.of("systemd", "sysvinit", "service", "apt", "dnf", "yum");

  private final String fact;
  private final @Nullable String fallback;

  /**
   * An action that chooses.
   *
   * @param fact which fact names the module, without {@code ansible_}
   * @param fallback the module where the fact names none that there is, or null
   */
  DispatchAction(String fact, @Nullable String fallback) {
    this.fact = fact;
    this.fallback = fallback;
  }

  @Override
  public boolean supportsAsync() {
    return true;
  }

  @Override
  public ModuleResult run(ActionContext context) {
    String wanted =
        context.args().text("use").map(use -> use.toLowerCase(Locale.ROOT)).orElse("auto");
    String module = wanted.equals("auto") ? detect(context).orElse("auto") : wanted;
    String chosen = known(module, context);
    Map<String, @Nullable Object> args = new LinkedHashMap<>(context.task().args());
    args.remove("use");
    if (chosen.endsWith("systemd")) {
      dropUnused(args, chosen, context);
    }
    Map<String, @Nullable Object> complete = context.controller().withDefaults(chosen, args);
    String called = OURS.contains(chosen) ? "ansible.legacy." + chosen : chosen;
    return context.task().mode().async() > 0
        ? context.controller().asyncJobs().start(called, complete, context)
        : context.module(called, complete);
  }

  private static void dropUnused(
      Map<String, @Nullable Object> args, String module, ActionContext context) {
    for (String unused : NOT_SYSTEMDS) {
      if (args.containsKey(unused)) {
        args.remove(unused);
        context
            .controller()
            .warn("Ignoring \"" + unused + "\" as it is not used in \"" + module + "\"");
      }
    }
  }

  private String known(String module, ActionContext context) {
    boolean exists = !module.equals("auto") && context.controller().modules().knows(module);
    if (exists) {
      return module;
    }
    if (fallback != null) {
      return fallback;
    }
    throw new ModuleFailure(
        module.equals("auto")
            ? "Could not detect which package manager to use. Try gathering facts or setting the"
                + " \"use\" option."
            : "Could not find a module for " + module + ".");
  }

  private Optional<String> detect(ActionContext context) {
    Object known = context.host().facts().get(fact);
    if (known != null) {
      return Optional.of(known.toString());
    }
    Map<String, @Nullable Object> args = new LinkedHashMap<>();
    args.put("filter", "ansible_" + fact);
    args.put("gather_subset", "!all");
    ModuleResult told = context.module("ansible.legacy.setup", args);
    return told.values().get("ansible_facts") instanceof Map<?, ?> facts
        ? Optional.ofNullable(facts.get("ansible_" + fact)).map(Object::toString)
        : Optional.empty();
  }
}
