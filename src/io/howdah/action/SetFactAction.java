package io.howdah.action;

import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PythonText;
import io.howdah.playbook.Identifiers;
import io.howdah.templating.value.StoredValue;
import io.howdah.yaml.MadeText;
import io.howdah.yaml.Unsafe;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code set_fact}: variables of a host for the rest of the run. */
final class SetFactAction implements Action {
  @Override
  public ModuleResult run(ActionContext context) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>(context.task().args());
    boolean cacheable = Args.isTrue(given.remove("cacheable"));
    if (given.isEmpty()) {
      throw new ModuleFailure(
          "No key/value pairs provided, at least one is required for this action to succeed");
    }
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    boolean typed = context.controller().templar().isNative();
    given.forEach(
        (key, value) ->
            facts.put(name(key, context), StoredValue.of(typed ? value : plain(value))));
    return new ModuleResult.Builder()
        .put("ansible_facts", facts)
        .put("_ansible_facts_cacheable", cacheable)
        .build();
  }

  private static String name(String key, ActionContext context) {
    String name = PythonText.str(context.render(key));
    if (!Identifiers.isValid(name)) {
      throw new ModuleFailure(Identifiers.refusal(name));
    }
    return name;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (MadeText.plain(Unsafe.strip(value)) instanceof String text) {
      switch (text.toLowerCase(Locale.ROOT)) {
        case "true", "yes" -> {
          return true;
        }
        case "false", "no" -> {
          return false;
        }
        default -> {
          return value;
        }
      }
    }
    return value;
  }
}
