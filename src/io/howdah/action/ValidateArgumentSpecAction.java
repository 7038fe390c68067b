package io.howdah.action;

import io.howdah.module.ArgumentParser;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PythonText;
import io.howdah.variables.VariableView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code validate_argument_spec}: checks a role's arguments against what it says it takes. */
final class ValidateArgumentSpecAction implements Action {
  @Override
  public ModuleResult run(ActionContext context) {
    Args args = context.args();
    if (!args.has("argument_spec")) {
      throw new ModuleFailure(
          "\"argument_spec\" arg is required in args: " + PythonText.str(args.values()));
    }
    if (!(args.raw("argument_spec") instanceof Map<?, ?> data)) {
      throw wrongType("argument_spec", args.raw("argument_spec"));
    }
    Object given = args.has("provided_arguments") ? args.raw("provided_arguments") : Map.of();
    if (!(given instanceof Map<?, ?> provided)) {
      throw wrongType("provided_arguments", given);
    }
    List<String> errors =
        ArgumentParser.complaints(SpecFromData.read(data), values(data, provided, context));
    ModuleResult.Builder result = ModuleResult.changed(false);
    Object about = args.raw("validate_args_context");
    result.put("validate_args_context", about == null ? new LinkedHashMap<>() : about);
    if (errors.isEmpty()) {
      return result.put("msg", "The arg spec validation passed").build();
    }
    return result
        .put("failed", true)
        .put("msg", "Validation of arguments failed:\n" + String.join("\n", errors))
        .put("argument_spec_data", data)
        .put("argument_errors", errors)
        .build();
  }

  private static ModuleFailure wrongType(String name, @Nullable Object value) {
    return new ModuleFailure(
        "Incorrect type for "
            + name
            + ", expected dict and got <class '"
            + PythonText.type(value)
            + "'>");
  }

  private static Map<String, @Nullable Object> values(
      Map<?, ?> spec, Map<?, ?> provided, ActionContext context) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    VariableView variables = context.controller().variables();
    for (Object key : spec.keySet()) {
      String name = String.valueOf(key);
      if (variables.contains(name)) {
        values.put(name, context.render(variables.get(name)));
      }
    }
    provided.forEach((name, value) -> values.put(String.valueOf(name), value));
    return values;
  }
}
