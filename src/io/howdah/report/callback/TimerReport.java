package io.howdah.report.callback;

import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.report.console.Display;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The callback ansible.posix.timer: how long the run has taken, at each playbook's end. */
public final class TimerReport implements RunListener {
  private final Display display;
  private final Clock clock;
  private final Instant start;

  /** Takes where the line goes, and the time, which starts to count now. */
  public TimerReport(Display display, Clock clock) {
    this.display = display;
    this.clock = clock;
    this.start = clock.instant();
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.StatsReady) {
      Duration ran = Duration.between(start, clock.instant());
      display.line(
          "Playbook run took %d days, %d hours, %d minutes, %d seconds"
              .formatted(ran.toDays(), ran.toHoursPart(), ran.toMinutesPart(), ran.toSecondsPart()),
          null);
    }
  }
}
