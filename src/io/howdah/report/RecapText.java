package io.howdah.report;

import io.howdah.event.HostStats;
import io.howdah.event.RunEvent;
import io.howdah.report.ConsoleSettings.Option;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The recap at a playbook's end: a line a host, then set_stats values where asked for. */
final class RecapText {
  private final Display display;

  RecapText(Display display) {
    this.display = display;
  }

  void write(RunEvent.StatsReady event) {
    display.banner("PLAY RECAP");
    new TreeMap<>(event.hosts()).forEach(this::host);
    display.line("", null);
    if (!event.custom().isEmpty() && display.settings().has(Option.CUSTOM_STATS)) {
      custom(new TreeMap<>(event.custom()));
    }
    if (event.checkMode() && display.settings().has(Option.CHECK_MODE_MARKERS)) {
      display.banner("DRY RUN");
    }
  }

  private void host(String name, HostStats stats) {
    String line =
        "%s : %s %s %s %s %s %s %s"
            .formatted(
                hostName(name, stats),
                counter("ok", stats.ok(), Tint.OK),
                counter("changed", stats.changed(), Tint.CHANGED),
                counter("unreachable", stats.unreachable(), Tint.UNREACHABLE),
                counter("failed", stats.failures(), Tint.ERROR),
                counter("skipped", stats.skipped(), Tint.SKIP),
                counter("rescued", stats.rescued(), Tint.OK),
                counter("ignored", stats.ignored(), Tint.WARN));
    display.line(line, null);
  }

  private String hostName(String name, HostStats stats) {
    if (!display.settings().colour()) {
      return "%-26s".formatted(name);
    }
    boolean bad = stats.failures() != 0 || stats.unreachable() != 0;
    Tint tint = bad ? Tint.ERROR : stats.changed() != 0 ? Tint.CHANGED : Tint.OK;
    return "%-37s".formatted(display.tinted(name, tint));
  }

  private String counter(String name, long value, Tint tint) {
    String cell = "%s=%-4d".formatted(name, value);
    return value == 0 ? cell : display.tinted(cell, tint);
  }

  private void custom(TreeMap<String, Map<String, @Nullable Object>> stats) {
    display.banner("CUSTOM STATS: ");
    stats.forEach(
        (name, values) -> {
          if (!name.equals("_run")) {
            display.line("\t" + name + ": " + flat(values), null);
          }
        });
    if (stats.get("_run") != null) {
      display.line("", null);
      display.line("\tRUN: " + flat(stats.get("_run")), null);
    }
    display.line("", null);
  }

  private static String flat(@Nullable Object values) {
    return PythonJson.sorted(values, 1).replace("\n", "");
  }
}
