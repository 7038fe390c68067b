package io.howdah.executor.task;

import io.howdah.action.Marks;
import io.howdah.error.HowdahException;
import io.howdah.event.ResultCleaner;
import io.howdah.event.RunEvent;
import io.howdah.executor.keyword.KeywordCheck;
import io.howdah.executor.keyword.KeywordValues;
import io.howdah.module.PythonText;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Task;
import io.howdah.templating.value.PyTypeException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A prepared task, tried until it does: until, retries, delay. */
final class Attempts {
  private final TaskServices services;
  private final HostTask work;
  private final ScratchView variables;
  private final KeywordValues keywords;

  Attempts(TaskServices services, HostTask work, ScratchView variables) {
    this.services = services;
    this.work = work;
    this.variables = variables;
    this.keywords = new KeywordValues(work.task(), services.templar(), variables);
  }

  TaskOutcome run() throws InterruptedException {
    Prepared prepared;
    try {
      new KeywordCheck(keywords).all();
      prepared = Prepared.of(services, work, variables);
    } catch (PyTypeException e) {
      if (e.isUnforeseen()) {
        return unforeseen(e);
      }
      throw e;
    }
    return tried(prepared);
  }

  private TaskOutcome unforeseen(PyTypeException error) {
    TaskOutcome.Traits traits =
        TaskOutcome.Traits.plain(work.host())
            .with(
                keywords.flagOr(Keyword.IGNORE_ERRORS, false),
                keywords.flagOr(Keyword.NO_LOG, services.options().behaviour().noLog()));
    return new TaskOutcome(work, Unforeseen.result(error, work), traits);
  }

  private TaskOutcome tried(Prepared prepared) throws InterruptedException {
    SingleAttempt single = new SingleAttempt(services, work, variables, prepared);
    List<@Nullable Object> until = work.task().list(Keyword.UNTIL);
    long retries = until.isEmpty() ? 1 : tries(keywords.number(Keyword.RETRIES, 3));
    Map<String, @Nullable Object> raw = Map.of();
    for (long attempt = 1; attempt <= retries; attempt++) {
      raw = single.run(until.isEmpty() ? 0 : attempt);
      if (retries == 1 || single.isFinal() || isDone(until)) {
        return finish(raw, prepared);
      }
      if (attempt < retries) {
        announceRetry(raw, prepared, retries);
        Thread.sleep(Math.max(0, delay()) * 1000);
      }
    }
    raw.put("attempts", retries - 1);
    raw.put("failed", true);
    return finish(raw, prepared);
  }

  private static long tries(long retries) {
    return retries <= 0 ? 1 : retries + 1;
  }

  private long delay() {
    long delay = keywords.number(Keyword.DELAY, 5);
    return delay < 0 ? 1 : delay;
  }

  private boolean isDone(List<@Nullable Object> until) {
    return Conditions.ofResult(services, work.task()).hold(until, variables);
  }

  private void announceRetry(Map<String, @Nullable Object> raw, Prepared prepared, long retries) {
    raw.put("_ansible_retry", true);
    raw.put("retries", retries);
    long attempt = raw.get("attempts") instanceof Long done ? done : 0;
    Task task = work.task();
    services
        .events()
        .emit(
            new RunEvent.Retried(
                work.info(),
                work.host(),
                prepared.traits().hostLabel(),
                name(task),
                retries - attempt,
                ResultCleaner.clean(
                    new ResultCleaner.Raw(
                        Marks.shown(raw),
                        task.action().name(),
                        prepared.traits().noLog(),
                        false))));
  }

  private String name(Task task) {
    try {
      return task.name()
          .map(name -> PythonText.str(services.templar().render(name, variables)))
          .orElse(work.info().name());
    } catch (HowdahException e) {
      return work.info().name();
    }
  }

  private TaskOutcome finish(Map<String, @Nullable Object> raw, Prepared prepared) {
    Task task = work.task();
    if (prepared.delegation().ownsFacts()) {
      raw.put(TaskOutcome.FACTS_HOST, prepared.delegation().target());
    }
    if (task.keyword(Keyword.NOTIFY) != null) {
      raw.put("_ansible_notify", keywords.list(Keyword.NOTIFY));
    }
    return new TaskOutcome(work, raw, prepared.traits());
  }
}
