package io.howdah.executor.task;

import io.howdah.action.Action;
import io.howdah.action.ActionContext;
import io.howdah.action.TaskCall;
import io.howdah.connection.BecomeException;
import io.howdah.connection.ConnectionException;
import io.howdah.error.HowdahException;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.playbook.Keyword;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of an action, and the verdict on it. */
final class SingleAttempt {
  private static final Set<String> PLAIN = Set.of("raw", "script", "pause", "wait_for_connection");

  private final TaskServices services;
  private final HostTask work;
  private final ScratchView variables;
  private final Prepared prepared;
  private boolean last;

  SingleAttempt(TaskServices services, HostTask work, ScratchView variables, Prepared prepared) {
    this.services = services;
    this.work = work;
    this.variables = variables;
    this.prepared = prepared;
  }

  /** Whether no further attempt may follow: the host is gone or time is over. */
  boolean isFinal() {
    return last;
  }

  /**
   * Runs the action once.
   *
   * @param attempt the number to put into the result; 0 for none
   */
  Map<String, @Nullable Object> run(long attempt) throws InterruptedException {
    Map<String, @Nullable Object> raw = act();
    if (last) {
      return raw;
    }
    boolean hidden = Boolean.TRUE.equals(raw.get("_ansible_no_log"));
    raw.put("_ansible_no_log", hidden || prepared.traits().noLog());
    Verdict verdict = new Verdict(services, work.task(), variables);
    verdict.complete(raw, attempt);
    verdict.judge(raw);
    return raw;
  }

  private Map<String, @Nullable Object> act() throws InterruptedException {
    try (HostSide host = new HostSide(services.hosts(), prepared)) {
      ActionContext context = context(host);
      Map<String, @Nullable Object> raw = timed(context, host);
      if (!last && prepared.mode().async() > 0 && prepared.mode().poll() > 0) {
        return new AsyncWait(services, work, prepared).await(raw, context);
      }
      return raw;
    }
  }

  private Map<String, @Nullable Object> timed(ActionContext context, HostSide host)
      throws InterruptedException {
    long seconds =
        new io.howdah.executor.keyword.KeywordValues(work.task(), services.templar(), variables)
            .number(Keyword.TIMEOUT, services.options().limits().taskTimeout());
    try (TimeLimit limit = new TimeLimit(seconds)) {
      try {
        Action action = services.code().actions().find(prepared.action());
        refuseAsync(action, context);
        return new LinkedHashMap<>(reached(action, context, host).values());
      } catch (InterruptedException | RuntimeException e) {
        if (!limit.passed()) {
          throw e;
        }
        return timedOut(seconds);
      }
    }
  }

  private static void refuseAsync(Action action, ActionContext context) {
    if (context.task().mode().async() > 0 && !action.supportsAsync()) {
      throw new HowdahException("async is not supported for this task.");
    }
    if (context.task().mode().async() > 0 && context.task().mode().checkMode()) {
      throw new HowdahException("check mode and async cannot be used on same task.");
    }
  }

  private ModuleResult reached(Action action, ActionContext context, HostSide host)
      throws InterruptedException {
    try {
      return told(action.run(context), context, host);
    } catch (ModuleFailure failure) {
      return ModuleResult.failure(failure);
    } catch (BecomeException refused) {
      return ModuleResult.failure(new ModuleFailure(String.valueOf(refused.getMessage())));
    } catch (ConnectionException lost) {
      if (Thread.currentThread().isInterrupted()) {
        throw lost;
      }
      last = true;
      return new ModuleResult.Builder()
          .put("unreachable", true)
          .put("msg", lost.getMessage())
          .put("changed", false)
          .build();
    }
  }

  /** Modules tell which Python a host has; raw and script are none. */
  private ModuleResult told(ModuleResult result, ActionContext context, HostSide host) {
    boolean module = host.isReached() && !PLAIN.contains(work.task().action().simpleName());
    return module && !host.isDelegated()
        ? services.code().foreign().withInterpreter(result, context)
        : result;
  }

  private Map<String, @Nullable Object> timedOut(long seconds) {
    last = true;
    String message =
        "The %s action failed to execute in the expected time frame (%d) and was terminated"
            .formatted(work.task().action().name(), seconds);
    return new LinkedHashMap<>(
        new ModuleResult.Builder()
            .put("failed", true)
            .put("msg", message)
            .put("changed", false)
            .build()
            .values());
  }

  private ActionContext context(HostSide host) {
    TaskCall call =
        new TaskCall(
            prepared.action().name(),
            work.info().name(),
            prepared.args(),
            work.task().args(),
            prepared.mode(),
            prepared.environment());
    return new ActionContext(call, host, new ControllerSide(services, work, variables));
  }
}
