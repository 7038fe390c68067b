package io.howdah.action;

import io.howdah.module.ModuleResult;

/** {@code fail}: ends with a message. */
final class FailAction implements Action {
  @Override
  public ModuleResult run(ActionContext context) {
    Args args = context.args();
    args.allowOnly(context.task().action(), "msg");
    Object message = args.has("msg") ? args.raw("msg") : "Failed as requested from task";
    return ModuleResult.changed(false).put("failed", true).put("msg", message).build();
  }
}
