package io.howdah.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** YAML 1.1's dates: a LocalDate, LocalDateTime, or OffsetDateTime where a zone is written. */
final class Timestamps {
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})-(\\d\\d?)-(\\d\\d?)(?:[Tt]|[ \\t]+)(\\d\\d?):(\\d\\d):(\\d\\d)"
              + "(?:\\.(\\d*))?(?:[ \\t]*(Z|([-+])(\\d\\d?)(?::?(\\d\\d))?))?");

  private Timestamps() {}

  static boolean looksLike(String text) {
    return text.length() >= 8
        && text.indexOf('-') == 4
        && (DATE.matcher(text).matches() || TIME.matcher(text).matches());
  }

  /** Throws DateTimeException where the day is not in the calendar. */
  static Object parse(String text) {
    Matcher date = DATE.matcher(text);
    if (date.matches()) {
      return LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
    }
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw new DateTimeException("not a timestamp: " + text);
    }
    return zoned(time);
  }

  private static Object zoned(Matcher m) {
    LocalDateTime local =
        LocalDateTime.of(number(m, 1), number(m, 2), number(m, 3), number(m, 4), number(m, 5))
            .plusSeconds(number(m, 6))
            .plusNanos(nanos(m.group(7)));
    return m.group(8) == null ? local : OffsetDateTime.of(local, offset(m));
  }

  private static ZoneOffset offset(Matcher m) {
    if ("Z".equals(m.group(8))) {
      return ZoneOffset.UTC;
    }
    int minutes = number(m, 10) * 60 + (m.group(11) == null ? 0 : number(m, 11));
    return ZoneOffset.ofTotalSeconds(("-".equals(m.group(9)) ? -60 : 60) * minutes);
  }

  private static long nanos(@Nullable String fraction) {
    if (fraction == null || fraction.isEmpty()) {
      return 0;
    }
    return Long.parseLong((fraction + "000000").substring(0, 6)) * 1000;
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
