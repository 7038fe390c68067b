package io.howdah.report.console;

import io.howdah.event.RunEvent;
import io.howdah.event.TaskInfo.Trait;
import io.howdah.event.TaskResult;
import io.howdah.report.console.ConsoleSettings.Option;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The line about what a host made of one item of a loop. */
final class ItemLines {
  private final ResultParts parts;
  private final Notes notes;
  private final Banners banners;

  ItemLines(ResultParts parts, Notes notes, Banners banners) {
    this.parts = parts;
    this.notes = notes;
    this.banners = banners;
  }

  /** A host is done with an item. */
  void finished(RunEvent.ItemFinished event) {
    TaskResult result = event.result();
    if (result instanceof TaskResult.Failed || result instanceof TaskResult.Unreachable) {
      failed(event);
    } else if (result instanceof TaskResult.Skipped) {
      skipped(event);
    } else {
      done(event);
    }
  }

  private void failed(RunEvent.ItemFinished event) {
    TaskResult result = event.result();
    banners.above(event.task());
    notes.exception(result, parts.has(Option.FAILED_TO_STDERR));
    Map<String, @Nullable Object> values =
        notes.warn(ResultText.meant(event.task().action(), result.values()));
    parts.failure(
        "failed: [%s] (item=%s) => %s"
            .formatted(event.hostLabel(), ResultText.label(result), parts.values(values, result)),
        Tint.ERROR);
  }

  private void skipped(RunEvent.ItemFinished event) {
    if (parts.has(Option.SKIPPED_HOSTS)) {
      banners.above(event.task());
      TaskResult result = event.result();
      String values = parts.verbose(event.task(), result, result.values());
      String label = ResultText.label(result);
      parts
          .display()
          .line("skipping: [" + event.host() + "] => (item=" + label + ") " + values, Tint.SKIP);
    }
  }

  private void done(RunEvent.ItemFinished event) {
    TaskResult result = event.result();
    if (event.task().is(Trait.INCLUDE) || !result.changed() && !parts.has(Option.OK_HOSTS)) {
      return;
    }
    banners.above(event.task());
    String word = result.changed() ? "changed" : "ok";
    String values = parts.verbose(event.task(), result, result.values());
    parts
        .display()
        .line(
            "%s: [%s] => (item=%s)%s"
                .formatted(word, event.hostLabel(), ResultText.label(result), values),
            ResultParts.tint(result));
  }
}
