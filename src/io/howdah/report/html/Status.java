package io.howdah.report.html;

import io.howdah.event.TaskResult;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a cell of the matrix is shown; its name in lower case is the word and the CSS class. */
enum Status {
  OK("✓"),
  CHANGED("±"),
  FAILED("✗"),
  UNREACHABLE("!"),
  SKIPPED("–"),
  IGNORED("~"),
  UNFINISHED("…");

  private final String mark;

  Status(String mark) {
    this.mark = mark;
  }

  /** One character for tables with many hosts. */
  String mark() {
    return mark;
  }

  /** The word. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it ended the host's run, unless a rescue caught it. */
  boolean isFailure() {
    return this == FAILED || this == UNREACHABLE;
  }

  /** The status of a result; of none, unfinished. */
  static Status of(@Nullable TaskResult result) {
    if (result == null) {
      return UNFINISHED;
    }
    if (result instanceof TaskResult.Failed failed) {
      return failed.ignored() ? IGNORED : FAILED;
    }
    if (result instanceof TaskResult.Unreachable lost) {
      return lost.ignored() ? IGNORED : UNREACHABLE;
    }
    if (result instanceof TaskResult.Skipped) {
      return SKIPPED;
    }
    return result instanceof TaskResult.Changed ? CHANGED : OK;
  }
}
