package io.howdah.module.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HostTimeTest {
  private static LocalDateTime time(String text) {
    return HostTime.parse(text).orElseThrow();
  }

  /** As Python's str of a datetime and of a timedelta. */
  @Test
  void timesAreShownAsPythonShowsThem() {
    LocalDateTime start = time("2026-01-02 03:04:05.000600789");
    assertEquals("2026-01-02 03:04:05.000600", HostTime.show(start));
    assertEquals("2026-01-02 03:04:05", HostTime.show(time("2026-01-02 03:04:05")));
    assertEquals("0:00:00.000010", HostTime.delta(start, start.plusNanos(10_000)));
    assertEquals("1:02:03", HostTime.delta(start, start.plusSeconds(3723)));
    assertEquals("1 day, 0:00:01", HostTime.delta(start, start.plusSeconds(86_401)));
    assertEquals("-1 day, 23:59:59.500000", HostTime.delta(start, start.minusNanos(500_000_000)));
  }

  @Test
  void digitsAreAsciiInEveryLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      LocalDateTime start = time("2026-01-02 03:04:05.000600789");
      assertEquals("2026-01-02 03:04:05.000600", HostTime.show(start));
      assertEquals("0:00:07", HostTime.delta(start, start.plusSeconds(7)));
    } finally {
      Locale.setDefault(before);
    }
  }
}
