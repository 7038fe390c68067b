package io.howdah.report.callback;

import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskInfo;
import io.howdah.report.console.Display;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The callback ansible.posix.profile_tasks: the time at each task, and the longest at the end. */
public final class ProfileTasksReport implements RunListener {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("EEEE dd MMMM yyyy  HH:mm:ss Z", Locale.ENGLISH);
  private static final int WIDTH = 79;
  private static final int SECONDS_WIDTH = 9;

  /** How the summary is sorted. */
  public enum Order {
    DESCENDING,
    ASCENDING,
    NONE
  }

  private static final class Timing {
    final String name;
    final String path;
    Instant started;
    Duration elapsed = Duration.ZERO;

    Timing(TaskInfo task, Instant started) {
      this.name = task.name();
      this.path = task.path();
      this.started = started;
    }
  }

  private final Display display;
  private final Clock clock;
  private final Order order;
  private final int limit;
  private final Map<String, Timing> timings = new LinkedHashMap<>();
  private final Instant first;
  private Instant last;
  private @Nullable Timing current;

  /** The settings sort_order and output_limit (Integer.MAX_VALUE for all). */
  public record Form(Order order, int limit) {}

  /** Takes where lines go, the time, and the settings. */
  public ProfileTasksReport(Display display, Clock clock, Form form) {
    this.display = display;
    this.clock = clock;
    this.order = form.order();
    this.limit = form.limit();
    this.first = clock.instant();
    this.last = first;
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.TaskStarted start) {
      begin(start.task());
    } else if (event instanceof RunEvent.StatsReady) {
      summary();
    }
  }

  private void begin(TaskInfo task) {
    Instant now = stamp();
    end(now);
    Timing timing = timings.computeIfAbsent(task.id(), id -> new Timing(task, now));
    timing.started = now;
    current = timing;
  }

  private void end(Instant now) {
    if (current != null) {
      current.elapsed = current.elapsed.plus(Duration.between(current.started, now));
    }
  }

  private Instant stamp() {
    Instant now = clock.instant();
    String text =
        "%s (%s)       %s"
            .formatted(
                ZonedDateTime.ofInstant(now, clock.getZone()).format(STAMP),
                clockText(Duration.between(last, now)),
                clockText(Duration.between(first, now)));
    int stars = Math.max(3, WIDTH - text.length() - 1);
    display.line(text + " " + "*".repeat(stars) + " ", null);
    last = now;
    return now;
  }

  private static String clockText(Duration time) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d.%03d",
        time.toHours(),
        time.toMinutesPart(),
        time.toSecondsPart(),
        time.toMillisPart());
  }

  private void summary() {
    Instant now = stamp();
    display.line("=".repeat(WIDTH) + " ", null);
    end(now);
    current = null;
    List<Timing> all = new ArrayList<>(timings.values());
    Comparator<Timing> byTime = Comparator.comparing(timing -> timing.elapsed);
    if (order != Order.NONE) {
      all.sort(order == Order.ASCENDING ? byTime : byTime.reversed());
    }
    all.stream().limit(limit).forEach(this::line);
  }

  private void line(Timing timing) {
    int columns = display.settings().columns();
    String seconds = String.format(Locale.ROOT, " %.2fs", timing.elapsed.toNanos() / 1e9);
    String padding = "-".repeat(Math.max(0, SECONDS_WIDTH - seconds.length()));
    String text = dashed(timing.name, columns - SECONDS_WIDTH) + padding + seconds;
    boolean path = display.settings().verbosity() >= 2;
    display.line(path ? text + "\n" + dashed(timing.path, columns) : text, null);
  }

  private static String dashed(String text, int width) {
    String start = text + " ";
    return start + "-".repeat(Math.max(0, width - start.length()));
  }
}
