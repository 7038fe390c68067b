package io.howdah.module.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the summary that dnf and yum print after a transaction, or instead of one. */
final class DnfSummary {
  private static final Map<String, String> HEADINGS =
      Map.ofEntries(
          Map.entry("Installed:", "Installed"),
          Map.entry("Upgraded:", "Installed"),
          Map.entry("Updated:", "Installed"),
          Map.entry("Downgraded:", "Installed"),
          Map.entry("Dependency Installed:", "Installed"),
          Map.entry("Removed:", "Removed"),
          Map.entry("Installing:", "Installed"),
          Map.entry("Installing dependencies:", "Installed"),
          Map.entry("Upgrading:", "Installed"),
          Map.entry("Removing:", "Removed"));

  private DnfSummary() {}

  /** Lines such as "Installed: nginx-1.20.1-14.el9.x86_64". */
  static List<Object> results(String out) {
    List<Object> results = new ArrayList<>();
    String heading = "";
    boolean table = false;
    for (String line : out.lines().toList()) {
      if (!line.startsWith(" ") || line.isBlank()) {
        heading = HEADINGS.getOrDefault(line.strip(), "");
        table = line.strip().endsWith("ing:") || line.strip().endsWith("dependencies:");
      } else if (HEADINGS.containsKey(line.strip())) {
        heading = HEADINGS.getOrDefault(line.strip(), "");
      } else if (!heading.isEmpty()) {
        add(results, heading, line.strip(), table);
      }
    }
    return results;
  }

  private static void add(List<Object> results, String heading, String line, boolean table) {
    String[] words = line.split("\\s+");
    if (table && words.length > 2) {
      results.add(heading + ": " + words[0] + "-" + words[2] + "." + words[1]);
    } else if (!table) {
      List.of(words).forEach(word -> results.add(heading + ": " + word));
    }
  }
}
