package io.howdah.action;

import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PythonText;
import io.howdah.playbook.Identifiers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code set_stats}: values for the end of the run. */
final class SetStatsAction implements Action {
  @Override
  public ModuleResult run(ActionContext context) {
    Args args = context.args();
    args.allowOnly(context.task().action(), "aggregate", "data", "per_host");
    Object given = args.has("data") ? args.raw("data") : Map.of();
    if (!(given instanceof Map<?, ?> map)) {
      throw new ModuleFailure("The 'data' option needs to be a dictionary/hash");
    }
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          String name = PythonText.str(key);
          if (!Identifiers.isValid(name)) {
            throw new ModuleFailure(Identifiers.refusal(name));
          }
          data.put(name, value);
        });
    Map<String, @Nullable Object> stats = new LinkedHashMap<>();
    stats.put("data", data);
    stats.put("per_host", args.flag("per_host", false));
    stats.put("aggregate", args.flag("aggregate", true));
    return ModuleResult.changed(false).put("ansible_stats", stats).build();
  }
}
