package io.howdah.executor.task;

import io.howdah.action.ActionContext;
import io.howdah.event.ResultState;
import io.howdah.event.RunEvent;
import io.howdah.module.ModuleResult;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Waits for a task's background job: async with poll. */
final class AsyncWait {
  private final TaskServices services;
  private final HostTask work;
  private final Prepared prepared;

  AsyncWait(TaskServices services, HostTask work, Prepared prepared) {
    this.services = services;
    this.work = work;
    this.prepared = prepared;
  }

  /** The job's own result, or why there is none in time. */
  Map<String, @Nullable Object> await(Map<String, @Nullable Object> started, ActionContext context)
      throws InterruptedException {
    if (ResultState.truth(started.get("skipped")) || ResultState.truth(started.get("failed"))) {
      return started;
    }
    if (!(started.get("ansible_job_id") instanceof String job)) {
      return failure("No job id was returned by the async task", null);
    }
    Map<String, @Nullable Object> status = poll(job, context);
    if (!isFinished(status)) {
      announce(job, true);
      String late = "async task did not complete within the requested time - %ss";
      return failure(late.formatted(prepared.mode().async()), status);
    }
    services.code().jobs().cleanup(job, context);
    announce(job, ResultState.truth(status.get("failed")));
    return status;
  }

  private Map<String, @Nullable Object> poll(String job, ActionContext context)
      throws InterruptedException {
    Map<String, @Nullable Object> status = new LinkedHashMap<>();
    long left = prepared.mode().async();
    while (left > 0) {
      Thread.sleep(prepared.mode().poll() * 1000);
      ModuleResult said = services.code().jobs().status(job, context);
      status = new LinkedHashMap<>(said.values());
      if (isFinished(status) || ResultState.truth(status.get("failed"))) {
        return status;
      }
      left -= prepared.mode().poll();
      services
          .events()
          .emit(
              new RunEvent.AsyncPolled(
                  work.host(), job, status.get("started"), status.get("finished")));
    }
    return status;
  }

  private static boolean isFinished(Map<String, @Nullable Object> status) {
    return status.get("finished") instanceof Number number && number.intValue() == 1;
  }

  private void announce(String job, boolean failed) {
    services.events().emit(new RunEvent.AsyncFinished(work.host(), job, failed));
  }

  private static Map<String, @Nullable Object> failure(
      String message, @Nullable Map<String, @Nullable Object> status) {
    Map<String, @Nullable Object> raw = new LinkedHashMap<>();
    raw.put("failed", true);
    raw.put("msg", message);
    if (status != null) {
      raw.put("async_result", status);
    }
    return raw;
  }
}
