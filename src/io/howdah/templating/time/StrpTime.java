package io.howdah.templating.time;

import io.howdah.templating.regex.PyMatch;
import io.howdah.templating.regex.PyPattern;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's datetime.strptime. */
public final class StrpTime {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final Map<Character, String> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put('d', "(?P<d>3[01]|[12]\\d|0[1-9]|[1-9]| [1-9])");
    FIELDS.put('f', "(?P<f>[0-9]{1,6})");
    FIELDS.put('H', "(?P<H>2[0-3]|[01]\\d|\\d)");
    FIELDS.put('I', "(?P<I>1[0-2]|0[1-9]|[1-9])");
    FIELDS.put('G', "(?P<G>\\d{4})");
    FIELDS.put('j', "(?P<j>36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9])");
    FIELDS.put('m', "(?P<m>1[0-2]|0[1-9]|[1-9])");
    FIELDS.put('M', "(?P<M>[0-5]\\d|\\d)");
    FIELDS.put('S', "(?P<S>6[01]|[0-5]\\d|\\d)");
    FIELDS.put('U', "(?P<U>5[0-3]|[0-4]\\d|\\d)");
    FIELDS.put('W', "(?P<W>5[0-3]|[0-4]\\d|\\d)");
    FIELDS.put('V', "(?P<V>5[0-3]|0[1-9]|[1-4]\\d|\\d)");
    FIELDS.put('w', "(?P<w>[0-6])");
    FIELDS.put('u', "(?P<u>[1-7])");
    FIELDS.put('y', "(?P<y>\\d\\d)");
    FIELDS.put('Y', "(?P<Y>\\d{4})");
    FIELDS.put('z', "(?P<z>[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|(?-i:Z))");
    FIELDS.put('Z', "(?P<Z>utc|gmt)");
    FIELDS.put('p', "(?P<p>am|pm)");
    FIELDS.put('A', "(?P<A>" + String.join("|", DAYS) + ")");
    FIELDS.put('a', "(?P<a>mon|tue|wed|thu|fri|sat|sun)");
    FIELDS.put('B', "(?P<B>" + String.join("|", MONTHS) + ")");
    FIELDS.put('b', "(?P<b>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");
    FIELDS.put('%', "%");
  }

  private final PyPattern pattern;
  private final PyMatch match;

  private StrpTime(PyPattern pattern, PyMatch match) {
    this.pattern = pattern;
    this.match = match;
  }

  /** A LocalDateTime, or an OffsetDateTime where the format has %z. */
  public static Object parse(String text, String format) {
    PyPattern pattern = pattern(format);
    PyMatch match = pattern.match(text);
    if (match == null) {
      throw PyTypeException.value(
          "time data %s does not match format %s"
              .formatted(PyText.repr(text), PyText.repr(format)));
    }
    if (match.end() < text.length()) {
      throw PyTypeException.value("unconverted data remains: " + text.substring(match.end()));
    }
    return new StrpTime(pattern, match).value();
  }

  private static PyPattern pattern(String format) {
    String expanded =
        format
            .replace("%c", "%a %b %d %H:%M:%S %Y")
            .replace("%x", "%m/%d/%y")
            .replace("%X", "%H:%M:%S");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < expanded.length(); i++) {
      char c = expanded.charAt(i);
      if (Character.isWhitespace(c)) {
        out.append(out.toString().endsWith("\\s+") ? "" : "\\s+");
      } else if (c != '%') {
        out.append("\\^$*+?.()|{}[]".indexOf(c) >= 0 ? "\\" + c : Character.toString(c));
      } else {
        out.append(directive(expanded, ++i, format));
      }
    }
    return PyPattern.compile(out.toString(), PyPattern.IGNORECASE);
  }

  private static String directive(String expanded, int at, String format) {
    if (at >= expanded.length()) {
      throw PyTypeException.value("stray % in format '" + format + "'");
    }
    String known = FIELDS.get(expanded.charAt(at));
    if (known == null) {
      throw PyTypeException.value(
          "'%s' is a bad directive in format '%s'".formatted(expanded.charAt(at), format));
    }
    return known;
  }

  private @Nullable String text(String name) {
    return pattern.groupNumber(name) == null ? null : match.group(name);
  }

  private int number(String name, int fallback) {
    String text = text(name);
    return text == null ? fallback : Integer.parseInt(text.strip());
  }

  private Object value() {
    String fraction = text("f");
    int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    int second = number("S", 0);
    try {
      LocalDateTime time =
          date().atTime(hour(), number("M", 0), Math.min(second, 59), nanos / 1000 * 1000);
      if (second > 59) {
        throw PyTypeException.value("second must be in 0..59");
      }
      String zone = text("z");
      return zone == null ? time : OffsetDateTime.of(time, offset(zone));
    } catch (DateTimeException e) {
      throw new PyTypeException("ValueError", "day is out of range for month", e);
    }
  }

  private int hour() {
    String half = text("p");
    if (text("I") == null) {
      return number("H", 0);
    }
    int hour = number("I", 12) % 12;
    return half != null && half.equalsIgnoreCase("pm")
        ? hour + 12
        : half == null ? number("I", 0) : hour;
  }

  private LocalDate date() {
    int year = year();
    if (text("G") != null) {
      return isoDate();
    }
    if (text("j") != null) {
      return LocalDate.ofYearDay(year, number("j", 1));
    }
    boolean week = text("U") != null || text("W") != null;
    int weekday = weekday();
    if (week && weekday >= 0) {
      return weekDate(year, weekday);
    }
    return LocalDate.of(year, month(), number("d", 1));
  }

  private int year() {
    if (text("y") != null) {
      int year = number("y", 0);
      return year <= 68 ? 2000 + year : 1900 + year;
    }
    boolean leap = text("Y") == null && month() == 2 && number("d", 1) == 29;
    return number("Y", leap ? 1904 : 1900);
  }

  private int month() {
    String name = text("B") != null ? text("B") : text("b");
    if (name == null) {
      return number("m", 1);
    }
    String start = name.toLowerCase(Locale.ROOT).substring(0, 3);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(start)) {
        return i + 1;
      }
    }
    return 1;
  }

  /** Monday is 0; -1 where there is none. */
  private int weekday() {
    String name = text("A") != null ? text("A") : text("a");
    if (name != null) {
      String start = name.toLowerCase(Locale.ROOT).substring(0, 3);
      for (int i = 0; i < DAYS.size(); i++) {
        if (DAYS.get(i).startsWith(start)) {
          return i;
        }
      }
    }
    if (text("w") != null) {
      return (number("w", 0) + 6) % 7;
    }
    return number("u", 0) - 1;
  }

  private LocalDate weekDate(int year, int weekday) {
    boolean monday = text("W") != null;
    int week = monday ? number("W", 0) : number("U", 0);
    int first = LocalDate.of(year, 1, 1).getDayOfWeek().getValue() - 1;
    int day = weekday;
    if (!monday) {
      first = (first + 1) % 7;
      day = (day + 1) % 7;
    }
    int toFirstWeek = (7 - first) % 7;
    int offset = week == 0 ? day - first : toFirstWeek + 7 * (week - 1) + day;
    return LocalDate.of(year, 1, 1).plusDays(offset);
  }

  private LocalDate isoDate() {
    if (text("V") == null || weekday() < 0) {
      throw PyTypeException.value(
          "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday"
              + " directive ('%A', '%a', '%w', or '%u').");
    }
    return LocalDate.of(number("G", 1900), 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number("V", 1))
        .with(java.time.DayOfWeek.of(weekday() + 1));
  }

  private static ZoneOffset offset(String zone) {
    if (zone.equalsIgnoreCase("z")) {
      return ZoneOffset.UTC;
    }
    String digits = zone.substring(1).replace(":", "");
    int seconds =
        Integer.parseInt(digits.substring(0, 2)) * 3600
            + Integer.parseInt(digits.substring(2, 4)) * 60;
    return ZoneOffset.ofTotalSeconds(zone.startsWith("-") ? -seconds : seconds);
  }
}
