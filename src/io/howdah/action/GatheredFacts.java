package io.howdah.action;

import io.howdah.module.ModuleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts of several modules, joined: mappings by key, lists with what came last at the end. */
final class GatheredFacts {
  private final Map<String, @Nullable Object> facts = new LinkedHashMap<>();
  private final List<@Nullable Object> warnings = new ArrayList<>();
  private final Map<String, @Nullable Object> failed = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> skipped = new LinkedHashMap<>();

  void add(String module, ModuleResult said) {
    if (said.isFailed()) {
      failed.put(module, said.values());
    } else if (Boolean.TRUE.equals(said.values().get("skipped"))) {
      skipped.put(module, said.values());
    } else {
      if (said.values().get("ansible_facts") instanceof Map<?, ?> told) {
        join(facts, told);
      }
      if (said.values().get("warnings") instanceof List<?> list) {
        warnings.addAll(list);
      }
    }
  }

  private static void join(Map<String, @Nullable Object> into, Map<?, ?> more) {
    more.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          into.put(name, into.containsKey(name) ? joined(into.get(name), value) : value);
        });
  }

  private static @Nullable Object joined(@Nullable Object old, @Nullable Object fresh) {
    if (old instanceof Map<?, ?> first && fresh instanceof Map<?, ?> second) {
      Map<String, @Nullable Object> both = new LinkedHashMap<>();
      first.forEach((key, value) -> both.put(String.valueOf(key), value));
      join(both, second);
      return both;
    }
    if (old instanceof List<?> first && fresh instanceof List<?> second) {
      List<@Nullable Object> both = new ArrayList<>(first);
      both.removeAll(second);
      both.addAll(second);
      return both;
    }
    return fresh;
  }

  ModuleResult result() {
    facts.put("_ansible_facts_gathered", true);
    ModuleResult.Builder result =
        ModuleResult.changed(false)
            .put("ansible_facts", failed.isEmpty() ? facts : new LinkedHashMap<>());
    if (!warnings.isEmpty()) {
      result.put("warnings", warnings);
    }
    if (!failed.isEmpty()) {
      result
          .put("failed", true)
          .put(
              "msg",
              "The following modules failed to execute: "
                  + String.join(", ", failed.keySet())
                  + "\n")
          .put("failed_modules", failed);
    }
    if (!skipped.isEmpty()) {
      result
          .put(
              "msg",
              "The following modules were skipped: " + String.join(", ", skipped.keySet()) + "\n")
          .put("skipped_modules", skipped);
    }
    return result.put("_ansible_verbose_override", true).build();
  }
}
