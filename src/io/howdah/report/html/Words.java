package io.howdah.report.html;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and counts as people read them. */
final class Words {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Words() {}

  /** {@code 0.03 s}, {@code 1.2 s}, {@code 3 min 5 s} or {@code 1 h 2 min}. */
  static String time(Duration time) {
    long seconds = time.toSeconds();
    if (seconds >= 3600) {
      return "%d h %d min".formatted(seconds / 3600, seconds / 60 % 60);
    }
    if (seconds >= 60) {
      return "%d min %d s".formatted(seconds / 60, seconds % 60);
    }
    double exact = time.toMillis() / 1e3;
    return String.format(Locale.ROOT, exact < 1 ? "%.2f s" : "%.1f s", exact);
  }

  /** A moment, in UTC. */
  static String moment(Instant moment) {
    return TIME.format(moment);
  }

  /** {@code 1 task}, {@code 2 tasks}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
