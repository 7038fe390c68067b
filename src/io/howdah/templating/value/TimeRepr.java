package io.howdah.templating.value;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's repr of dates and times. */
final class TimeRepr {
  private TimeRepr() {}

  static String of(@Nullable Object value) {
    if (value instanceof LocalDate date) {
      return "datetime.date("
          + date.getYear()
          + ", "
          + date.getMonthValue()
          + ", "
          + date.getDayOfMonth()
          + ")";
    }
    LocalDateTime local = PyTime.local(value);
    List<String> parts = new ArrayList<>();
    if (!(value instanceof LocalTime)) {
      parts.add(Integer.toString(local.getYear()));
      parts.add(Integer.toString(local.getMonthValue()));
      parts.add(Integer.toString(local.getDayOfMonth()));
    }
    clock(local, parts);
    zone(PyTime.zone(value), parts);
    String type = value instanceof LocalTime ? "datetime.time(" : "datetime.datetime(";
    return type + String.join(", ", parts) + ")";
  }

  private static void clock(LocalDateTime local, List<String> parts) {
    parts.add(Integer.toString(local.getHour()));
    parts.add(Integer.toString(local.getMinute()));
    int micros = local.getNano() / 1000;
    if (local.getSecond() != 0 || micros != 0) {
      parts.add(Integer.toString(local.getSecond()));
    }
    if (micros != 0) {
      parts.add(Integer.toString(micros));
    }
  }

  private static void zone(@Nullable ZoneOffset zone, List<String> parts) {
    if (zone == null) {
      return;
    }
    String delta = span(Duration.ofSeconds(zone.getTotalSeconds()));
    boolean utc = zone.getTotalSeconds() == 0;
    parts.add("tzinfo=" + (utc ? "datetime.timezone.utc" : "datetime.timezone(" + delta + ")"));
  }

  static String span(Duration duration) {
    long days = Math.floorDiv(duration.getSeconds(), 86_400);
    long seconds = Math.floorMod(duration.getSeconds(), 86_400);
    int micros = duration.getNano() / 1000;
    List<String> parts = new ArrayList<>();
    if (days != 0) {
      parts.add("days=" + days);
    }
    if (seconds != 0) {
      parts.add("seconds=" + seconds);
    }
    if (micros != 0) {
      parts.add("microseconds=" + micros);
    }
    return "datetime.timedelta(" + (parts.isEmpty() ? "0" : String.join(", ", parts)) + ")";
  }
}
