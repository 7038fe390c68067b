package io.howdah.report.html;

import io.howdah.error.ExitCode;
import io.howdah.event.HostStats;
import java.util.Collection;

/**
 * The headline.
 *
 * @param word how it ended
 * @param css the class that colours it
 * @param message what more there is to say; may be empty
 */
record Outcome(String word, String css, String message) {
  /** A playbook has ended; whether another follows, nobody has said. */
  static final Outcome RUNNING =
      new Outcome("Not finished", "unfinished", "The run had not ended when this was written.");

  /** The headline of an exit code. */
  static Outcome of(int exitCode, RunRecord record) {
    if (exitCode == ExitCode.OK.code()) {
      return succeeded(record);
    }
    if (exitCode == ExitCode.INTERRUPTED.code()) {
      return new Outcome("Interrupted", "failed", "The run was stopped before its end.");
    }
    return new Outcome("Failed", "failed", hosts(record) + " (exit code " + exitCode + ").");
  }

  private static String hosts(RunRecord record) {
    Collection<HostStats> all = record.recap().hosts().values();
    long failed = all.stream().filter(h -> h.failures() > 0).count();
    long lost = all.stream().filter(h -> h.unreachable() > 0).count();
    if (failed + lost == 0) {
      return "The run failed, though no host did";
    }
    String unreachable = lost == 0 ? "" : Words.count(lost, "host") + " unreachable";
    String words = failed == 0 ? "" : Words.count(failed, "host") + " failed";
    return words.isEmpty() || unreachable.isEmpty()
        ? words + unreachable
        : words + ", " + unreachable;
  }

  /** The headline of a run that an error ended. */
  static Outcome broken(String message) {
    return new Outcome("Failed", "failed", message);
  }

  private static Outcome succeeded(RunRecord record) {
    long changed = record.recap().hosts().values().stream().mapToLong(HostStats::changed).sum();
    return changed == 0
        ? new Outcome("Succeeded", "ok", "Nothing changed.")
        : new Outcome("Succeeded", "ok", Words.count(changed, "result") + " changed something.");
  }
}
