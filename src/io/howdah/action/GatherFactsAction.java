package io.howdah.action;

import io.howdah.module.ModuleResult;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code gather_facts}: runs the setup module and marks its facts as gathered. */
final class GatherFactsAction implements Action {
  @Override
  public ModuleResult run(ActionContext context) {
    Map<String, @Nullable Object> args = new LinkedHashMap<>(context.task().args());
    args.remove("parallel");
    args.values().removeIf(value -> value == null);
    String module = "ansible.legacy.setup";
    ModuleResult said = context.module(module, context.controller().withDefaults(module, args));
    if (said.isFailed()) {
      return failed(module, said);
    }
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    if (said.values().get("ansible_facts") instanceof Map<?, ?> told) {
      told.forEach((name, value) -> facts.put(String.valueOf(name), value));
    }
    facts.put("_ansible_facts_gathered", true);
    ModuleResult.Builder result = ModuleResult.changed(false).put("ansible_facts", facts);
    if (said.values().get("warnings") != null) {
      result.put("warnings", said.values().get("warnings"));
    }
    return result.put("_ansible_verbose_override", true).build();
  }

  private static ModuleResult failed(String module, ModuleResult said) {
    return ModuleResult.changed(false)
        .put("ansible_facts", new LinkedHashMap<>())
        .put("failed", true)
        .put("msg", "The following modules failed to execute: " + module + "\n")
        .put("failed_modules", Map.of(module, said.values()))
        .put("_ansible_verbose_override", true)
        .build();
  }
}
