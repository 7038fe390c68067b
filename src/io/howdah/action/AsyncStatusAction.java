package io.howdah.action;

import io.howdah.module.ArgumentParser;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleResult;

/** {@code async_status}: how a background job is doing. */
final class AsyncStatusAction implements Action {
  private static final ArgumentSpec ARGUMENTS =
      ArgumentSpec.create()
          .option("jid", Type.STR, o -> o.require())
          .option("mode", Type.STR, o -> o.byDefault("status").oneOf("status", "cleanup"));

  @Override
  public ModuleResult run(ActionContext context) {
    ModuleArgs args = ArgumentParser.parse("async_status", ARGUMENTS, context.task().args());
    AsyncJobs jobs = context.controller().asyncJobs();
    return args.text("mode").equals("cleanup")
        ? jobs.cleanup(args.text("jid"), context)
        : jobs.status(args.text("jid"), context);
  }
}
