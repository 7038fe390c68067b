package io.howdah.module.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What ethtool says of an interface: its features and its time stamps. */
final class EthtoolFacts {
  private EthtoolFacts() {}

  static void add(FactSource source, String name, Map<String, @Nullable Object> of) {
    Map<String, @Nullable Object> features = new LinkedHashMap<>();
    for (String line : source.told().lines("features " + name)) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        features.put(
            line.substring(0, colon).strip().replace('-', '_'), line.substring(colon + 2).strip());
      }
    }
    if (!source.told().text("features " + name).isEmpty()) {
      of.put("features", features);
    }
    String stamps = source.told().text("stamps " + name);
    if (!stamps.isEmpty()) {
      of.put("timestamping", all("SOF_TIMESTAMPING_(\\w+)", stamps));
      of.put("hw_timestamp_filters", all("HWTSTAMP_FILTER_(\\w+)", stamps));
      Matcher clock = Pattern.compile("PTP Hardware Clock: (\\d+)").matcher(stamps);
      if (clock.find()) {
        of.put("phc_index", Long.parseLong(clock.group(1)));
      }
    }
  }

  private static List<Object> all(String pattern, String text) {
    List<Object> found = new ArrayList<>();
    Matcher match = Pattern.compile(pattern).matcher(text);
    while (match.find()) {
      found.add(match.group(1).toLowerCase(Locale.ROOT));
    }
    return found;
  }
}
