package io.howdah.module.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@code systemctl show UNIT} prints. */
final class SystemctlShow {
  private SystemctlShow() {}

  /** Properties by name; only those whose names begin with Exec may take more than one line. */
  static Map<String, Object> parse(List<String> lines) {
    Map<String, Object> properties = new LinkedHashMap<>();
    StringBuilder open = null;
    String key = "";
    for (String line : lines) {
      if (open != null) {
        open.append('\n').append(line);
      } else {
        int equals = line.indexOf('=');
        if (equals < 0) {
          continue;
        }
        key = line.substring(0, equals);
        open = new StringBuilder(line.substring(equals + 1));
      }
      if (isWhole(key, open)) {
        properties.put(key, open.toString().strip());
        open = null;
      }
    }
    return properties;
  }

  private static boolean isWhole(String key, CharSequence value) {
    String text = value.toString();
    boolean structured = key.startsWith("Exec") && text.stripLeading().startsWith("{");
    return !structured || text.stripTrailing().endsWith("}");
  }
}
