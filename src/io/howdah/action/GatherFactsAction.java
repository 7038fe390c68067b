package io.howdah.action;

import io.howdah.module.ModuleResult;
import io.howdah.yaml.Unsafe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code gather_facts}: runs the modules that give facts and marks them as gathered. */
final class GatherFactsAction implements Action {
  private static final String SETUP = "ansible.legacy.setup";

  @Override
  public boolean reachesHost() {
    return true;
  }

  @Override
  public ModuleResult run(ActionContext context) {
    GatheredFacts gathered = new GatheredFacts();
    for (String module : modules(context)) {
      Map<String, @Nullable Object> args = args(module, context);
      gathered.add(module, context.module(module, context.controller().withDefaults(module, args)));
    }
    return gathered.result();
  }

  /** Those of the variable ansible_facts_modules; {@code smart} is the setup module. */
  private static List<String> modules(ActionContext context) {
    Object named = Unsafe.strip(context.controller().variables().get("ansible_facts_modules"));
    Object wanted =
        named == null
            ? null
            : context.controller().templar().render(named, context.controller().variables());
    List<?> all =
        wanted instanceof List<?> list ? list : wanted == null ? List.of() : List.of(wanted);
    return all.isEmpty()
        ? List.of(SETUP)
        : all.stream().map(String::valueOf).map(n -> n.equals("smart") ? SETUP : n).toList();
  }

  /** The task's options; other modules than setup know none of setup's. */
  private static Map<String, @Nullable Object> args(String module, ActionContext context) {
    Map<String, @Nullable Object> args = new LinkedHashMap<>(context.task().args());
    args.remove("parallel");
    args.values().removeIf(value -> value == null);
    if (module.substring(module.lastIndexOf('.') + 1).equals("setup")) {
      return args;
    }
    Object subset = args.remove("gather_subset");
    if (subset != null && !subset.equals("all") && !subset.equals(List.of("all"))) {
      context.controller().warn("Ignoring subset(" + subset + ") for " + module);
    }
    for (String option : List.of("gather_timeout", "filter")) {
      Object value = args.remove(option);
      if (value != null) {
        String word = option.replace("gather_", "");
        context.controller().warn("Ignoring " + word + "(" + value + ") for " + module);
      }
    }
    return args;
  }
}
