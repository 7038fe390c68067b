package io.howdah.module.packaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@code apt-cache policy NAME...} prints in the C locale. */
final class AptPolicy {
  /**
   * One package.
   *
   * @param candidate what apt would install, or null
   * @param versions the version table, newest first
   */
  record Entry(@Nullable String candidate, List<String> versions) {
    static final Entry NONE = new Entry(null, List.of());
  }

  private AptPolicy() {}

  static Map<String, Entry> parse(List<String> lines) {
    Map<String, Entry> entries = new HashMap<>();
    String name = "";
    for (String line : lines) {
      if (!line.isEmpty() && line.charAt(0) != ' ' && line.endsWith(":")) {
        name = line.substring(0, line.length() - 1);
        entries.put(name, new Entry(null, new ArrayList<>()));
      } else if (entries.containsKey(name)) {
        read(entries, name, line);
      }
    }
    return entries;
  }

  /** apt leaves its own architecture away from the names that it prints. */
  static Entry find(Map<String, Entry> entries, String name) {
    int colon = name.indexOf(':');
    Entry bare = entries.get(colon < 0 ? name : name.substring(0, colon));
    return entries.getOrDefault(name, bare == null ? Entry.NONE : bare);
  }

  private static void read(Map<String, Entry> entries, String name, String line) {
    Entry entry = entries.getOrDefault(name, Entry.NONE);
    if (line.startsWith("  Candidate: ")) {
      String candidate = line.substring(13).strip();
      entries.put(name, new Entry(candidate.equals("(none)") ? null : candidate, entry.versions));
    } else if (line.startsWith("     ") && !line.startsWith("      ") || line.startsWith(" *** ")) {
      entry.versions.add(line.substring(5).strip().split(" ")[0]);
    }
  }
}
