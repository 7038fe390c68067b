package io.howdah.module.facts;

import io.howdah.module.facts.FactGroup.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Group date_time. */
final class TimeFacts {
  /** Python looks at the first day of a year of 365.25 days and at the middle of it. */
  private static final long YEAR = (365 * 24 + 6) * 3600L;

  private static final List<String> NAMES =
      List.of(
          "year",
          "month",
          "weekday",
          "weekday_number",
          "weeknumber",
          "day",
          "hour",
          "minute",
          "second",
          "epoch",
          "nanoseconds",
          "date",
          "time",
          "tz",
          "tz_offset");

  private static final String FORMAT = "+%Y|%m|%A|%w|%W|%d|%H|%M|%S|%s|%N|%Y-%m-%d|%H:%M:%S|%Z|%z";

  private TimeFacts() {}

  static List<FactGroup> groups() {
    long january = System.currentTimeMillis() / 1000 / YEAR * YEAR;
    String script =
        "sec date\nprintf 'now\\n@%s\\n@%s\\n' "
            + january
            + " "
            + (january + YEAR / 2)
            + " | date -f - '"
            + FORMAT
            + "' || date '"
            + FORMAT
            + "'";
    return List.of(FactGroup.of("date_time", Question.script(script), TimeFacts::dateTime));
  }

  private static void dateTime(FactSource source, Map<String, @Nullable Object> facts) {
    List<String> lines = source.told().lines("date");
    if (lines.isEmpty()) {
      return;
    }
    Map<String, String> told = row(lines.get(0));
    Map<String, @Nullable Object> time = new LinkedHashMap<>();
    for (String name : NAMES.subList(0, 10)) {
      time.put(name, told.get(name));
    }
    time.put("epoch_int", told.get("epoch"));
    time.put("date", told.get("date"));
    time.put("time", told.get("time"));
    iso(time, told);
    time.put("tz", told.get("tz"));
    time.put("tz_dst", summerName(lines));
    time.put("tz_offset", told.get("tz_offset"));
    facts.put("date_time", time);
  }

  private static void iso(Map<String, @Nullable Object> time, Map<String, String> told) {
    String digits = (told.getOrDefault("nanoseconds", "") + "000000").substring(0, 6);
    String micros = digits.matches("\\d{6}") ? digits : "000000";
    String utc =
        java.time.Instant.ofEpochSecond(Long.parseLong(told.getOrDefault("epoch", "0")))
            .toString()
            .replace("Z", "");
    String local = (told.get("date") + "T" + told.get("time")).replace("-", "").replace(":", "");
    time.put("iso8601_micro", utc + "." + micros + "Z");
    time.put("iso8601", utc + "Z");
    time.put("iso8601_basic", local + micros);
    time.put("iso8601_basic_short", local);
  }

  private static Map<String, String> row(String line) {
    String[] values = line.split("\\|", -1);
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < NAMES.size() && i < values.length; i++) {
      row.put(NAMES.get(i), values[i]);
    }
    return row;
  }

  /** The zone's name in summer, or its only name. */
  private static @Nullable String summerName(List<String> lines) {
    if (lines.size() < 3) {
      return row(lines.get(0)).get("tz");
    }
    Map<String, String> january = row(lines.get(1));
    Map<String, String> july = row(lines.get(2));
    boolean north = offset(january) <= offset(july);
    return north ? july.get("tz") : january.get("tz");
  }

  private static int offset(Map<String, String> row) {
    String text = row.getOrDefault("tz_offset", "+0000");
    int sign = text.startsWith("-") ? -1 : 1;
    return sign * Integer.parseInt(text.substring(1));
  }
}
