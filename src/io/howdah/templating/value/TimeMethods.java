package io.howdah.templating.value;

import io.howdah.templating.time.StrfTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** Attributes and methods of dates and times. */
final class TimeMethods {
  private static final double MICROS = 1e6;

  private static final MethodTable<Temporal> DATES =
      new MethodTable<Temporal>()
          .add("strftime(format)", (time, args) -> strftime(args.text("format"), time))
          .add("ctime", (time, args) -> strftime("%a %b %e %H:%M:%S %Y", time))
          .add(
              "isoformat(sep='T', timespec='auto')",
              (time, args) -> PyTime.isoformat(time, args.text("sep")))
          .add("date", (time, args) -> PyTime.local(time).toLocalDate())
          .add("time", (time, args) -> PyTime.local(time).toLocalTime())
          .add("timestamp", (time, args) -> timestamp(time))
          .add("weekday", (time, args) -> day(time).getValue() - 1L)
          .add("isoweekday", (time, args) -> (long) day(time).getValue())
          .add("isocalendar", (time, args) -> isoCalendar(time))
          .add("toordinal", (time, args) -> PyTime.local(time).toLocalDate().toEpochDay() + 719_163)
          .add("utcoffset", (time, args) -> offset(time))
          .add(
              "replace(year=None, month=None, day=None, hour=None, minute=None, second=None,"
                  + " microsecond=None)",
              (time, args) -> replaced(time, args));

  private static final MethodTable<Duration> SPANS =
      new MethodTable<Duration>()
          .add("total_seconds", (span, args) -> PyTime.micros(span) / MICROS);

  private TimeMethods() {}

  static @Nullable Object of(Object value, String name) {
    if (value instanceof Duration span) {
      return ofSpan(span, name);
    }
    if (!(value instanceof Temporal time)) {
      return null;
    }
    ChronoField field = field(name);
    if (field != null) {
      return time.isSupported(field) ? (Object) time.getLong(field) : null;
    }
    return name.equals("tzinfo") ? PyTime.zone(time) : DATES.of(time, name);
  }

  /** Python's strftime of a date or time. */
  static String strftime(String format, Temporal time) {
    ZoneOffset zone = PyTime.zone(time);
    LocalDateTime local = PyTime.local(time);
    return zone == null
        ? StrfTime.format(format, local)
        : StrfTime.format(format, local.atZone(zone));
  }

  private static @Nullable Object ofSpan(Duration span, String name) {
    long days = Math.floorDiv(span.getSeconds(), 86_400);
    return switch (name) {
      case "days" -> days;
      case "seconds" -> span.getSeconds() - days * 86_400;
      case "microseconds" -> (long) (span.getNano() / 1000);
      default -> SPANS.of(span, name);
    };
  }

  private static @Nullable ChronoField field(String name) {
    return switch (name) {
      case "year" -> ChronoField.YEAR;
      case "month" -> ChronoField.MONTH_OF_YEAR;
      case "day" -> ChronoField.DAY_OF_MONTH;
      case "hour" -> ChronoField.HOUR_OF_DAY;
      case "minute" -> ChronoField.MINUTE_OF_HOUR;
      case "second" -> ChronoField.SECOND_OF_MINUTE;
      case "microsecond" -> ChronoField.MICRO_OF_SECOND;
      default -> null;
    };
  }

  private static DayOfWeek day(Temporal time) {
    return PyTime.local(time).getDayOfWeek();
  }

  private static Object timestamp(Temporal time) {
    LocalDateTime local = PyTime.local(time);
    ZoneOffset zone = PyTime.zone(time);
    ZoneOffset offset = zone == null ? ZoneId.systemDefault().getRules().getOffset(local) : zone;
    return local.toEpochSecond(offset) + local.getNano() / 1000 / MICROS;
  }

  private static @Nullable Object offset(Temporal time) {
    ZoneOffset zone = PyTime.zone(time);
    return zone == null ? null : Duration.ofSeconds(zone.getTotalSeconds());
  }

  private static Object isoCalendar(Temporal time) {
    LocalDate date = PyTime.local(time).toLocalDate();
    return PyTuple.of(
        (long) date.get(IsoFields.WEEK_BASED_YEAR),
        (long) date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
        (long) date.getDayOfWeek().getValue());
  }

  private static Object replaced(Temporal time, Bound args) {
    Temporal made = time;
    for (String name :
        new String[] {"year", "month", "day", "hour", "minute", "second", "microsecond"}) {
      ChronoField field = field(name);
      if (args.given(name) && field != null) {
        try {
          made = made.with(field, args.integer(name));
        } catch (java.time.DateTimeException e) {
          throw PyTypeException.value(name + " is out of range");
        }
      }
    }
    return made;
  }
}
