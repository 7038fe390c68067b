package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.PyMath;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** community.general's to_time_unit, to_seconds, ...: durations such as "1h 30min" as numbers. */
final class DurationFilters {
  private static final Pattern PART = Pattern.compile("(-?\\d+)(\\w+).*", Pattern.DOTALL);
  private static final Map<String, String> LONG_NAMES = new LinkedHashMap<>();
  private static final Map<String, Long> MILLIS = new LinkedHashMap<>();

  static {
    String[] names = {
      "millisecond=ms",
      "msec=ms",
      "msecond=ms",
      "sec=s",
      "second=s",
      "hour=h",
      "min=m",
      "minute=m",
      "day=d",
      "week=w",
      "month=mo",
      "year=y"
    };
    for (String name : names) {
      LONG_NAMES.put(name.split("=")[0], name.split("=")[1]);
    }
    long day = 86_400_000L;
    MILLIS.put("ms", 1L);
    MILLIS.put("s", 1000L);
    MILLIS.put("m", 60_000L);
    MILLIS.put("h", 3_600_000L);
    MILLIS.put("d", day);
    MILLIS.put("w", 7 * day);
    MILLIS.put("mo", 30 * day);
    MILLIS.put("y", 365 * day);
  }

  private DurationFilters() {}

  static void register(Registry registry) {
    CommunityFilters.add(
        registry,
        PyFilter.of(
            "to_time_unit(unit='ms', **kwargs)",
            (value, args, ctx) -> convert(value, PyText.str(args.get("unit")), args.named())));
    String[] filters = {
      "milliseconds=ms",
      "seconds=s",
      "minutes=m",
      "hours=h",
      "days=d",
      "weeks=w",
      "months=mo",
      "years=y"
    };
    for (String filter : filters) {
      String unit = filter.split("=")[1];
      CommunityFilters.add(
          registry,
          PyFilter.of(
              "to_" + filter.split("=")[0] + "(**kwargs)",
              (value, args, ctx) -> convert(value, unit, args.named())));
    }
  }

  private static String shortName(String unit) {
    return LONG_NAMES.getOrDefault(unit.replaceAll("s+$", ""), unit);
  }

  private static @Nullable Object convert(
      @Nullable Object value, String unit, Map<String, @Nullable Object> named) {
    Args.defined(value);
    if (PyOps.equal(value, "0")) {
      return 0L;
    }
    String wanted = shortName(unit);
    if (!MILLIS.containsKey(wanted)) {
      throw PyTypeException.filter(
          "to_time_unit() can not convert to the following unit: %s. Available units (singular or plural): %s. Available short units: %s"
              .formatted(
                  wanted,
                  String.join(", ", LONG_NAMES.keySet()),
                  String.join(", ", MILLIS.keySet())));
    }
    Map<String, @Nullable Object> factors = factors(named);
    Object total = total(Args.textWith(value, "split"), factors);
    Object made = PyMath.div(total, factors.get(wanted));
    return made instanceof Double real ? (Object) NumberFilters.rounded(real, 12) : made;
  }

  /** Milliseconds of each unit; a caller may say how many days a month and a year have. */
  private static Map<String, @Nullable Object> factors(Map<String, @Nullable Object> named) {
    Map<String, @Nullable Object> factors = new LinkedHashMap<>(MILLIS);
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(named);
    for (String name : List.of("year", "month")) {
      if (rest.containsKey(name)) {
        factors.put(LONG_NAMES.get(name), PyMath.mul(MILLIS.get("d"), rest.remove(name)));
      }
    }
    if (!rest.isEmpty()) {
      throw PyTypeException.filter(
          "to_time_unit() got unknown keyword arguments: " + String.join(", ", rest.keySet()));
    }
    return factors;
  }

  private static @Nullable Object total(String text, Map<String, @Nullable Object> factors) {
    Object total = 0L;
    for (String word : PyLines.words(text)) {
      Matcher part = PART.matcher(word);
      String unit = part.matches() ? shortName(part.group(2)) : "";
      if (!factors.containsKey(unit)) {
        throw PyTypeException.filter("to_time_unit() can not interpret following string: " + text);
      }
      Object count = io.howdah.templating.value.PyNumbers.normal(new BigInteger(part.group(1)));
      total = PyMath.add(total, PyMath.mul(count, factors.get(unit)));
    }
    return total;
  }
}
