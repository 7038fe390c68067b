package io.howdah.executor.task;

import io.howdah.error.Advice;
import io.howdah.error.HowdahException;
import io.howdah.executor.keyword.KeywordValues;
import io.howdah.executor.keyword.TaskErrors;
import io.howdah.module.PythonText;
import io.howdah.playbook.Keyword;
import io.howdah.templating.value.UndefinedException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs one task on one host. The one seam where exceptions become values: whatever goes wrong for a
 * host comes back as its outcome.
 */
public final class TaskExecutor {
  private final TaskServices services;

  /** An executor for a run; serves all threads. */
  public TaskExecutor(TaskServices services) {
    this.services = services;
  }

  /**
   * Runs the task, with its loop if it has one.
   *
   * @throws InterruptedException if the run is being stopped
   */
  public TaskOutcome run(HostTask work) throws InterruptedException {
    try {
      TaskOutcome outcome = attempt(work);
      outcome.raw().putIfAbsent("changed", false);
      return outcome;
    } catch (HowdahException e) {
      stopIfInterrupted();
      return Unforeseen.is(e)
          ? unforeseen(work, String.valueOf(e.getMessage()), Unforeseen.trace(e, work))
          : told(work, e);
    } catch (RuntimeException | StackOverflowError e) {
      stopIfInterrupted();
      return unforeseen(work, e, stackTrace(e));
    }
  }

  private TaskOutcome told(HostTask work, HowdahException problem) {
    TaskOutcome outcome = failure(work, TaskErrors.told(problem));
    String advice = TaskErrors.advice(problem, work.task().location());
    if (!advice.isEmpty()) {
      outcome.raw().put(Advice.KEY, advice);
    }
    return outcome;
  }

  private static void stopIfInterrupted() throws InterruptedException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedException("the run is being stopped");
    }
  }

  private TaskOutcome failure(HostTask work, String message) {
    TaskOutcome plain = TaskOutcome.failure(work, message);
    plain.raw().remove("changed");
    KeywordValues keywords = new KeywordValues(work.task(), services.templar(), work.variables());
    return new TaskOutcome(
        work,
        plain.raw(),
        TaskOutcome.Traits.plain(label(work))
            .with(
                keywords.flagOr(Keyword.IGNORE_ERRORS, false),
                keywords.flagOr(Keyword.NO_LOG, services.options().behaviour().noLog())));
  }

  private TaskOutcome unforeseen(HostTask work, Object problem, String trace) {
    TaskOutcome outcome = failure(work, "Unexpected failure during module execution: " + problem);
    outcome.raw().put("exception", trace);
    outcome.raw().put("stdout", "");
    return outcome;
  }

  /** Ansible names the delegate as it is written: the task did not come to be templated. */
  private static String label(HostTask work) {
    Object written = work.task().keyword(Keyword.DELEGATE_TO);
    String delegate = written == null ? "" : PythonText.str(written);
    return delegate.isEmpty() || delegate.equals(work.host())
        ? work.host()
        : work.host() + " -> " + delegate;
  }

  private static String stackTrace(Throwable problem) {
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private TaskOutcome attempt(HostTask work) throws InterruptedException {
    ScratchView variables =
        new ScratchView(work.variables(), new EffectiveLink(work.task(), services));
    if (!work.task().loops()) {
      return new ItemRun(services, work, variables).run(null);
    }
    variables.own().put("ansible_search_path", searchPath(work));
    List<@Nullable Object> items;
    try {
      items = new LoopItems(work.task(), services.templar(), variables).list();
    } catch (UndefinedException e) {
      return new ItemRun(services, work, variables).run(e);
    }
    return items.isEmpty() ? empty(work) : new LoopRun(services, work, variables).run(items);
  }

  private static List<Object> searchPath(HostTask work) {
    List<Object> paths = new ArrayList<>();
    work.task().searchPath().forEach(path -> paths.add(path.toString()));
    Object base = work.variables().get("playbook_dir");
    if (base != null && !paths.contains(base)) {
      paths.add(base);
    }
    return paths;
  }

  private static TaskOutcome empty(HostTask work) {
    Map<String, @Nullable Object> raw = new LinkedHashMap<>();
    raw.put("changed", false);
    raw.put("skipped", true);
    raw.put("skipped_reason", "No items in the list");
    raw.put("results", new ArrayList<>());
    return new TaskOutcome(work, raw, TaskOutcome.Traits.plain(work.host()));
  }
}
