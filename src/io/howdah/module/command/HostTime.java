package io.howdah.module.command;

import io.howdah.module.Digits;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times of a host's {@code date}, shown as Python's datetime and timedelta are. */
final class HostTime {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final Pattern NO_DIGITS_AT_END = Pattern.compile("\\.[^0-9]*$");

  private HostTime() {}

  /** Reads {@code date '+%Y-%m-%d %H:%M:%S.%N'}; a date that knows no %N gives whole seconds. */
  static Optional<LocalDateTime> parse(String text) {
    String clean = NO_DIGITS_AT_END.matcher(text.strip()).replaceFirst("");
    if (clean.length() < 19) {
      return Optional.empty();
    }
    LocalDateTime seconds = LocalDateTime.parse(clean.substring(0, 19), SECONDS);
    String fraction = clean.length() > 20 ? clean.substring(20) : "";
    long nanos = fraction.isEmpty() ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
    return Optional.of(seconds.plusNanos(nanos).truncatedTo(ChronoUnit.MICROS));
  }

  /** As str(datetime): microseconds only where there are any. */
  static String show(LocalDateTime time) {
    int micros = time.getNano() / 1000;
    return SECONDS.format(time) + (micros == 0 ? "" : "." + Digits.padded(micros, 6));
  }

  /** As str(timedelta). */
  static String delta(LocalDateTime start, LocalDateTime end) {
    Duration d = Duration.between(start, end);
    long days = Math.floorDiv(d.getSeconds(), 86_400L);
    long rest = Math.floorMod(d.getSeconds(), 86_400L);
    String prefix = days == 0 ? "" : days + (Math.abs(days) == 1 ? " day, " : " days, ");
    int micros = d.getNano() / 1000;
    return prefix
        + rest / 3600
        + ":"
        + Digits.padded(rest / 60 % 60, 2)
        + ":"
        + Digits.padded(rest % 60, 2)
        + (micros == 0 ? "" : "." + Digits.padded(micros, 6));
  }
}
