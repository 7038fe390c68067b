package io.howdah.report.console;

import io.howdah.event.RunEvent;
import io.howdah.event.TaskInfo;
import io.howdah.event.TaskInfo.Trait;
import io.howdah.event.TaskResult;
import io.howdah.report.console.ConsoleSettings.Option;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The line about what a host made of a task. */
final class HostLines {
  private final ResultParts parts;
  private final Notes notes;
  private final Banners banners;

  HostLines(ResultParts parts, Notes notes, Banners banners) {
    this.parts = parts;
    this.notes = notes;
    this.banners = banners;
  }

  /** A host is done with a task. */
  void finished(RunEvent.RunnerFinished event) {
    TaskResult result = event.result();
    if (result instanceof TaskResult.Failed failed) {
      failed(event, failed);
    } else if (result instanceof TaskResult.Unreachable unreachable) {
      unreachable(event, unreachable);
    } else if (result instanceof TaskResult.Skipped) {
      skipped(event);
    } else {
      done(event);
    }
  }

  private static boolean isLooped(TaskInfo task, TaskResult result) {
    return task.is(Trait.LOOP) && result.values().containsKey("results");
  }

  private void failed(RunEvent.RunnerFinished event, TaskResult.Failed result) {
    banners.above(event.task());
    notes.exception(result, parts.has(Option.FAILED_TO_STDERR));
    Map<String, @Nullable Object> values =
        notes.warn(ResultText.meant(event.task().action(), result.values()));
    boolean looped = event.task().is(Trait.LOOP) && values.containsKey("results");
    if (!looped) { // debug's values have lost their items here, so it says that one failed
      if (parts.display().settings().verbosity() < 2 && parts.has(Option.TASK_PATH_ON_FAILURE)) {
        banners.path(event.task());
      }
      parts.failure(
          "fatal: [" + event.hostLabel() + "]: FAILED! => " + parts.values(values, result),
          Tint.ERROR);
    }
    ignoring(result.ignored());
  }

  private void unreachable(RunEvent.RunnerFinished event, TaskResult.Unreachable result) {
    banners.above(event.task());
    String values = parts.values(result.values(), result);
    parts.failure(
        "fatal: [" + event.hostLabel() + "]: UNREACHABLE! => " + values, Tint.UNREACHABLE);
    ignoring(result.ignored());
  }

  private void ignoring(boolean ignored) {
    if (ignored) {
      parts.display().line("...ignoring", Tint.SKIP);
    }
  }

  private void skipped(RunEvent.RunnerFinished event) {
    if (!parts.has(Option.SKIPPED_HOSTS)) {
      return;
    }
    banners.above(event.task());
    TaskResult result = event.result();
    String values = "";
    if (parts.text().isVerbose(result, 0)) {
      Map<String, @Nullable Object> shown = new LinkedHashMap<>(result.values());
      if (isLooped(event.task(), result)) {
        shown.remove("results");
      }
      values = " => " + parts.values(ResultText.meant(event.task().action(), shown), result);
    }
    parts.display().line("skipping: [" + event.host() + "]" + values, Tint.SKIP);
  }

  private void done(RunEvent.RunnerFinished event) {
    TaskResult result = event.result();
    if (event.task().is(Trait.INCLUDE)) {
      banners.above(event.task());
      return;
    }
    if (!result.changed() && !parts.has(Option.OK_HOSTS)) {
      return;
    }
    banners.above(event.task());
    Map<String, @Nullable Object> values = notes.warn(result.values());
    if (!isLooped(event.task(), result)) {
      String word = result.changed() ? "changed: [" : "ok: [";
      parts
          .display()
          .line(
              word + event.hostLabel() + "]" + parts.verbose(event.task(), result, values),
              ResultParts.tint(result));
    }
  }
}
