package io.howdah.action;

import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PythonText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code assert}: fails unless all conditions hold. */
final class AssertAction implements Action {
  @Override
  public ModuleResult run(ActionContext context) {
    Args args = context.args();
    args.allowOnly(context.task().action(), "fail_msg", "msg", "quiet", "success_msg", "that");
    if (!args.has("that")) {
      throw new ModuleFailure("conditional required in \"that\" string");
    }
    String failName = args.has("fail_msg") ? "fail_msg" : "msg";
    Object failure = message(args.raw(failName), "Assertion failed", "fail_msg or msg");
    Object success = message(args.raw("success_msg"), "All assertions passed", "success_msg");
    ModuleResult.Builder result = new ModuleResult.Builder();
    if (!args.flag("quiet", false)) {
      result.put("_ansible_verbose_always", true);
    }
    for (Object condition : conditions(context)) {
      if (!context.test(condition)) {
        return result
            .put("failed", true)
            .put("evaluated_to", false)
            .put("assertion", condition)
            .put("msg", failure)
            .build();
      }
    }
    return result.put("changed", false).put("msg", success).build();
  }

  /** The conditions as written, so that templates in them are read once only. */
  private static List<?> conditions(ActionContext context) {
    Object written = context.task().untemplatedArgs().get("that");
    Object that = written == null ? context.args().raw("that") : written;
    if (that instanceof String) {
      that = context.render(that);
    }
    return that instanceof List<?> list ? list : java.util.Collections.singletonList(that);
  }

  private static Object message(@Nullable Object given, String byDefault, String option) {
    if (given == null) {
      return byDefault;
    }
    if (given instanceof List<?> list) {
      if (!list.stream().allMatch(String.class::isInstance)) {
        throw new ModuleFailure(
            "Type of one of the elements in "
                + option.replace(" or msg", " or msg list")
                + (option.endsWith("msg") && option.contains(" or ") ? "" : " list")
                + " is not string type");
      }
      return list;
    }
    if (!(given instanceof String)) {
      throw new ModuleFailure(
          "Incorrect type for "
              + option
              + ", expected a string or list and got <class '"
              + PythonText.type(given)
              + "'>");
    }
    return given;
  }
}
