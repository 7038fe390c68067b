package io.howdah.templating.value;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * Python's date, time, datetime and timedelta on java.time: LocalDate, LocalTime, LocalDateTime
 * (OffsetDateTime with a zone) and Duration.
 */
public final class PyTime {
  private static final long MICROS = 1_000_000;
  private static final long DAY = 86_400;

  private PyTime() {}

  /** Whether the value is one of these. */
  public static boolean isTime(@Nullable Object value) {
    return value instanceof Temporal || value instanceof Duration;
  }

  /** Python's str of it. */
  static String str(@Nullable Object value) {
    if (value instanceof Duration duration) {
      return span(duration);
    }
    return isoformat(value, " ");
  }

  /** Python's isoformat with a separator between date and time. */
  public static String isoformat(@Nullable Object value, String separator) {
    if (value instanceof LocalDate date) {
      return date.toString();
    }
    if (value instanceof LocalTime time) {
      return clock(time);
    }
    LocalDateTime local = local(value);
    return local.toLocalDate() + separator + clock(local.toLocalTime()) + offset(value);
  }

  private static String clock(LocalTime time) {
    String seconds =
        String.format("%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    int micros = time.getNano() / 1000;
    return micros == 0 ? seconds : seconds + String.format(".%06d", micros);
  }

  private static String offset(@Nullable Object value) {
    ZoneOffset zone = zone(value);
    if (zone == null) {
      return "";
    }
    return zone.getTotalSeconds() == 0 ? "+00:00" : zone.getId();
  }

  /** The zone offset of a datetime that has one, else null. */
  public static @Nullable ZoneOffset zone(@Nullable Object value) {
    if (value instanceof OffsetDateTime time) {
      return time.getOffset();
    }
    return value instanceof ZonedDateTime time ? time.getOffset() : null;
  }

  /** Date and time without zone; a date is its midnight. */
  public static LocalDateTime local(@Nullable Object value) {
    if (value instanceof LocalDateTime local) {
      return local;
    }
    if (value instanceof OffsetDateTime time) {
      return time.toLocalDateTime();
    }
    if (value instanceof ZonedDateTime time) {
      return time.toLocalDateTime();
    }
    if (value instanceof LocalDate date) {
      return date.atStartOfDay();
    }
    if (value instanceof LocalTime time) {
      return LocalDate.of(1900, 1, 1).atTime(time);
    }
    throw PyTypeException.type("expected a date, not " + PyTypes.name(value));
  }

  private static String span(Duration duration) {
    long seconds = duration.getSeconds();
    long days = Math.floorDiv(seconds, DAY);
    LocalTime rest = LocalTime.ofSecondOfDay(seconds - days * DAY).withNano(duration.getNano());
    String clock = clock(rest);
    String time = clock.startsWith("0") ? clock.substring(1) : clock;
    return days == 0 ? time : days + (Math.abs(days) == 1 ? " day, " : " days, ") + time;
  }

  /** Python's repr of it. */
  static String repr(@Nullable Object value) {
    if (value instanceof Duration duration) {
      return TimeRepr.span(duration);
    }
    return TimeRepr.of(value);
  }

  /** Microseconds of a timedelta. */
  public static long micros(Duration duration) {
    return duration.getSeconds() * MICROS + duration.getNano() / 1000;
  }

  /** {@code ==}, where a date never equals a datetime. */
  static boolean equal(Object left, Object right) {
    Integer order = compare(left, right);
    return order != null && order == 0;
  }

  /** Order of two of the same kind; null where they don't compare. */
  static @Nullable Integer compare(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Duration one && right instanceof Duration other) {
      return one.compareTo(other);
    }
    if (left instanceof LocalDate one && right instanceof LocalDate other) {
      return one.compareTo(other);
    }
    if (left instanceof LocalTime one && right instanceof LocalTime other) {
      return one.compareTo(other);
    }
    boolean both = PyTypes.isDateTime(left) && PyTypes.isDateTime(right);
    if (!both || (zone(left) == null) != (zone(right) == null)) {
      return null;
    }
    return instant(left).compareTo(instant(right));
  }

  private static LocalDateTime instant(@Nullable Object value) {
    ZoneOffset zone = zone(value);
    return zone == null ? local(value) : local(value).minusSeconds(zone.getTotalSeconds());
  }

  /** The result of an operator on dates and spans, or null where there is none. */
  static @Nullable Object arithmetic(
      String operator, @Nullable Object left, @Nullable Object right) {
    if (!isTime(left) && !isTime(right)) {
      return null;
    }
    if (operator.equals("-")) {
      return right instanceof Duration span ? plus(left, span.negated()) : between(left, right);
    }
    if (operator.equals("+")) {
      return right instanceof Duration span ? plus(left, span) : swapped(left, right);
    }
    return scaled(operator, left, right);
  }

  private static @Nullable Object swapped(@Nullable Object left, @Nullable Object right) {
    return left instanceof Duration span ? plus(right, span) : null;
  }

  private static @Nullable Object plus(@Nullable Object left, Duration span) {
    if (left instanceof Duration one) {
      return one.plus(span);
    }
    if (left instanceof LocalDate date) {
      return date.plusDays(Math.floorDiv(span.getSeconds(), DAY));
    }
    if (left instanceof OffsetDateTime time) {
      return time.plus(span);
    }
    return left instanceof LocalDateTime time ? time.plus(span) : null;
  }

  private static @Nullable Object between(@Nullable Object left, @Nullable Object right) {
    if (left instanceof LocalDate one && right instanceof LocalDate other) {
      return Duration.ofDays(one.toEpochDay() - other.toEpochDay());
    }
    boolean both = PyTypes.isDateTime(left) && PyTypes.isDateTime(right);
    if (!both) {
      return null;
    }
    if ((zone(left) == null) != (zone(right) == null)) {
      throw PyTypeException.type("can't subtract offset-naive and offset-aware datetimes");
    }
    return Duration.between(instant(right), instant(left));
  }

  private static @Nullable Object scaled(
      String operator, @Nullable Object left, @Nullable Object right) {
    if (operator.equals("*") && left instanceof Duration span && PyTypes.isInt(right)) {
      return span.multipliedBy(PyNumbers.whole(right));
    }
    if (operator.equals("/") && left instanceof Duration span) {
      if (right instanceof Duration by) {
        return (double) micros(span) / micros(by);
      }
      if (PyTypes.isNumber(right)) {
        return Duration.ofNanos(Math.round(micros(span) / PyNumbers.real(right)) * 1000);
      }
    }
    if (operator.equals("//") && left instanceof Duration span && right instanceof Duration by) {
      return Math.floorDiv(micros(span), micros(by));
    }
    return null;
  }
}
