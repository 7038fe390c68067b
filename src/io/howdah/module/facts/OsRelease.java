package io.howdah.module.facts;

import java.util.HashMap;
import java.util.Map;

/**
 * The assignments of os-release.
 *
 * @param values by name, quotes removed
 */
record OsRelease(Map<String, String> values) {
  static OsRelease of(FactSource source) {
    Map<String, String> values = new HashMap<>();
    String text =
        source.file("/etc/os-release").or(() -> source.file("/usr/lib/os-release")).orElse("");
    for (String line : text.lines().toList()) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        values.put(
            line.substring(0, equals), line.substring(equals + 1).replaceAll("^[\"']|[\"']$", ""));
      }
    }
    return new OsRelease(values);
  }

  /** A value, empty if there is none. */
  String get(String name) {
    return values.getOrDefault(name, "");
  }
}
