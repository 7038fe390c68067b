package io.howdah.action;

import io.howdah.module.ModuleResult;
import java.util.LinkedHashMap;

/** {@code wait_for_connection}: waits until the host answers. */
final class WaitForConnectionAction implements Action {
  @Override
  public ModuleResult run(ActionContext context) throws InterruptedException {
    Args args = context.args();
    args.allowOnly(context.task().action(), "connect_timeout", "delay", "sleep", "timeout");
    if (context.task().mode().checkMode()) {
      return new ModuleResult(new LinkedHashMap<>(java.util.Map.of("skipped", true)));
    }
    long begun = System.nanoTime();
    Thread.sleep(args.number("delay", 0) * 1000);
    Reachability reachability = new Reachability(context);
    String problem = reachability.await(args.number("timeout", 600), args.number("sleep", 1));
    ModuleResult.Builder result = ModuleResult.changed(false);
    if (problem != null) {
      result.put("failed", true).put("msg", "timed out waiting for ping module test: " + problem);
    }
    return result.put("elapsed", (System.nanoTime() - begun) / 1_000_000_000L).build();
  }
}
