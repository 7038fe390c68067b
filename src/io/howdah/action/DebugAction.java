package io.howdah.action;

import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PythonText;
import io.howdah.templating.value.UndefinedException;
import io.howdah.yaml.MadeText;
import io.howdah.yaml.Unsafe;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code debug}: shows a message or a variable. */
final class DebugAction implements Action {
  @Override
  public ModuleResult run(ActionContext context) {
    Args args = context.args();
    if (args.has("msg") && args.has("var")) {
      throw new ModuleFailure("'msg' and 'var' are incompatible options");
    }
    args.allowOnly(context.task().action(), "msg", "var", "verbosity");
    ModuleResult.Builder result = new ModuleResult.Builder();
    if (args.number("verbosity", 0) > context.task().mode().verbosity()) {
      return result
          .put("skipped_reason", "Verbosity threshold not met.")
          .put("skipped", true)
          .put("failed", false)
          .build();
    }
    if (args.has("msg")) {
      result.put("msg", Marks.strip(args.raw("msg")));
    } else if (args.has("var")) {
      Object variable = args.raw("var");
      result.put(key(Marks.strip(variable)), Marks.strip(valueOf(variable, context)));
    } else {
      result.put("msg", "Hello world!");
    }
    return result.put("_ansible_verbose_always", true).put("failed", false).build();
  }

  private static String key(@Nullable Object variable) {
    if (variable instanceof List<?> || variable instanceof Map<?, ?>) {
      return "<class '" + PythonText.type(variable) + "'>";
    }
    return PythonText.str(MadeText.plain(variable));
  }

  private static @Nullable Object valueOf(@Nullable Object variable, ActionContext context) {
    if (variable instanceof Unsafe foreign
        && MadeText.plain(foreign.value()) instanceof String text) {
      return "{{" + text + "}}";
    }
    if (!(MadeText.plain(variable) instanceof String text)) {
      return variable;
    }
    try {
      return context.renderKeepingUnsafe("{{" + text + "}}");
    } catch (UndefinedException e) {
      boolean why = context.task().mode().verbosity() > 0;
      return "VARIABLE IS NOT DEFINED!" + (why ? ": " + e.ansibleMessage() : "");
    }
  }
}
