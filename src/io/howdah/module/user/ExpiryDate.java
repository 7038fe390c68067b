package io.howdah.module.user;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When an account ends.
 *
 * @param day the last day, or empty for never
 */
record ExpiryDate(Optional<LocalDate> day) {
  /** From the module's option: seconds since the epoch, negative for never. */
  static ExpiryDate of(Object seconds) {
    double given = ((Number) seconds).doubleValue();
    if (given < 0) {
      return new ExpiryDate(Optional.empty());
    }
    Instant instant = Instant.ofEpochSecond((long) Math.floor(given));
    return new ExpiryDate(Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC)));
  }

  /** As useradd and usermod take it after -e. */
  String option() {
    return day.map(LocalDate::toString).orElse("");
  }

  /** As lchage takes it after -E: days since the epoch. */
  String days() {
    return day.map(d -> Long.toString(d.toEpochDay())).orElse("-1");
  }

  /** Whether a shadow line that ends on this day (negative: never) says the same. */
  boolean isDay(long daysSinceEpoch) {
    return day.map(d -> d.toEpochDay() == daysSinceEpoch).orElse(daysSinceEpoch < 0);
  }
}
