package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.time.StrfTime;
import io.howdah.templating.time.StrpTime;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Ansible's to_datetime and strftime. */
final class TimeFilters {
  private static final double LATEST = 67_768_036_191_676_799d;

  private TimeFilters() {}

  static void register(Registry registry) {
    registry.filter(
        PyFilter.of(
            "to_datetime(format='%Y-%m-%d %H:%M:%S')",
            (value, args, ctx) -> parse(value, args.get("format"))));
    registry.filter(
        PyFilter.of("strftime(second=None, utc=False)", (value, args, ctx) -> format(value, args)));
  }

  private static Object parse(@Nullable Object value, @Nullable Object format) {
    return StrpTime.parse(argument(value, 1), argument(format, 2));
  }

  private static String argument(@Nullable Object value, int position) {
    Args.defined(value);
    if (PyText.plain(value) instanceof String text) {
      return text;
    }
    throw PyTypeException.type(
        "strptime() argument "
            + position
            + " must be str, not "
            + (value == null ? "None" : PyTypes.name(value)));
  }

  private static Object format(@Nullable Object value, Bound args) {
    ZoneId zone = args.truth("utc") ? ZoneOffset.UTC : ZoneId.systemDefault();
    ZonedDateTime time = ZonedDateTime.now(zone);
    Object second = args.get("second");
    if (second != null) {
      Double number = NumberFilters.real(second);
      if (number == null) {
        throw PyTypeException.filter("Invalid value for epoch value (" + PyText.str(second) + ")");
      }
      time = ZonedDateTime.ofInstant(instant(number), zone);
    }
    Args.defined(value);
    if (!(PyText.plain(value) instanceof String text)) {
      throw PyTypeException.type(
          "strftime() argument 1 must be str, not "
              + (value == null ? "None" : PyTypes.name(value)));
    }
    return StrfTime.format(text, time);
  }

  private static Instant instant(double second) {
    if (Double.isNaN(second)) {
      throw PyTypeException.value("Invalid value NaN (not a number)");
    }
    if (Math.abs(second) > LATEST) {
      throw new PyTypeException("OverflowError", "timestamp out of range for platform time_t");
    }
    return Instant.ofEpochSecond((long) Math.floor(second));
  }
}
