package io.howdah.executor.link;

import io.howdah.action.ActionContext;
import io.howdah.action.AsyncJobs;
import io.howdah.action.HostAccess;
import io.howdah.error.HowdahException;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Background jobs of a run. Commands are detached on the host and outlive the run, as Ansible's
 * jobs do; other modules go on in a thread here, and the run waits for them at its end, no longer
 * than their {@code async}. Their state is in files on the host, where {@code async_status} of any
 * later run finds it.
 */
public final class BackgroundJobs implements AsyncJobs, AutoCloseable {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "background-job");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Running> running = new ArrayList<>();

  /** A job in a thread here, and when it has to be over. */
  private record Running(Future<?> future, long endNanos) {}

  @Override
  public ModuleResult start(
      String module, Map<String, @Nullable Object> args, ActionContext context) {
    if (context.task().mode().checkMode()) {
      throw new ModuleFailure("check mode and async cannot be used on same task.");
    }
    String id =
        "j"
            + ThreadLocalRandom.current().nextLong(1_000_000_000_000L)
            + "."
            + ProcessHandle.current().pid();
    JobFile file = JobFile.of(id, context);
    if (DetachedCommand.canDetach(module, args)) {
      new DetachedCommand(module, args, file).start(context);
    } else {
      file.write(started(id));
      startThread(module, args, new Background(context.inBackground(), file, id));
    }
    Map<String, @Nullable Object> result = started(id);
    result.put("results_file", file.path());
    result.put("changed", true);
    return new ModuleResult(result);
  }

  private static Map<String, @Nullable Object> started(String id) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("started", 1L);
    values.put("finished", 0L);
    values.put("ansible_job_id", id);
    return values;
  }

  /** A job's own way to its host and its file there. */
  private record Background(ActionContext context, JobFile file, String id) {}

  private void startThread(
      String module, Map<String, @Nullable Object> args, Background background) {
    long seconds = background.context().task().mode().async();
    Future<?> future = threads.submit(() -> runModule(module, args, background));
    synchronized (running) {
      running.add(new Running(future, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds)));
    }
  }

  private static void runModule(
      String module, Map<String, @Nullable Object> args, Background background) {
    HostAccess host = background.context().host();
    try {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      values.putAll(result(module, args, background.context()).values());
      values.put("ansible_job_id", background.id());
      JobFile.of(background.id(), background.context()).write(values);
    } finally {
      host.close();
    }
  }

  private static ModuleResult result(
      String module, Map<String, @Nullable Object> args, ActionContext context) {
    try {
      return context.module(module, args);
    } catch (ModuleFailure failure) {
      return ModuleResult.failure(failure);
    } catch (HowdahException lost) {
      return ModuleResult.failure(new ModuleFailure(String.valueOf(lost.getMessage())));
    }
  }

  @Override
  public ModuleResult status(String jobId, ActionContext context) {
    JobFile file = JobFile.of(jobId, context);
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("ansible_job_id", jobId);
    result.put("started", 1L);
    result.put("finished", 0L);
    for (String stream : List.of("stdout", "stderr")) {
      result.put(stream, "");
      result.put(stream + "_lines", new ArrayList<>());
    }
    result.put("results_file", file.path());
    Map<String, @Nullable Object> found = file.read();
    if (found == null) {
      result.put("finished", 1L);
      result.put("failed", true);
      result.put("msg", "could not find job");
      return new ModuleResult(result);
    }
    if (found.containsKey(DetachedCommand.MODULE)) {
      found = DetachedCommand.status(found, file, context);
    }
    boolean finished = !found.containsKey("started");
    result.putAll(found);
    result.put("finished", finished ? 1L : 0L);
    result.putIfAbsent("changed", false);
    return new ModuleResult(result);
  }

  @Override
  public ModuleResult cleanup(String jobId, ActionContext context) {
    JobFile file = JobFile.of(jobId, context);
    file.remove();
    return ModuleResult.changed(false)
        .put("ansible_job_id", jobId)
        .put("erased", file.path())
        .build();
  }

  /** Waits for jobs in threads here, no longer than they may take. */
  @Override
  public void close() {
    List<Running> left;
    synchronized (running) {
      left = new ArrayList<>(running);
    }
    try {
      for (Running job : left) {
        await(job);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(Running job) throws InterruptedException {
    try {
      job.future().get(Math.max(0, job.endNanos() - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      job.future().cancel(true);
    } catch (ExecutionException failed) {
      // Its file on the host says so, as far as it could be written.
    }
  }
}
