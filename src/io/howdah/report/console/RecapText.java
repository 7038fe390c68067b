package io.howdah.report.console;

import io.howdah.event.HostStats;
import io.howdah.event.RunEvent;
import io.howdah.report.console.ConsoleSettings.Option;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The recap at a playbook's end: a line a host, then set_stats values where asked for. */
final class RecapText {
  private final Display display;
  private final ResultText text;

  RecapText(Display display, ResultText text) {
    this.display = display;
    this.text = text;
  }

  void write(RunEvent.StatsReady event) {
    display.banner("PLAY RECAP");
    new TreeMap<>(event.hosts()).forEach(this::host);
    display.screenLine("", null);
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
    display.screenLine(line, null);
    display.logLine(plain(name, stats));
  }

  private static String plain(String name, HostStats stats) {
    return "%-26s : ok=%-4d changed=%-4d unreachable=%-4d failed=%-4d skipped=%-4d rescued=%-4d ignored=%-4d"
        .formatted(
            name,
            stats.ok(),
            stats.changed(),
            stats.unreachable(),
            stats.failures(),
            stats.skipped(),
            stats.rescued(),
            stats.ignored());
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
    Map<String, @Nullable Object> run = stats.get("_run");
    if (run != null) {
      display.screenLine("", null);
      display.line("\tRUN: " + flat(run), null);
    }
    display.screenLine("", null);
  }

  private String flat(Map<String, @Nullable Object> values) {
    return text.of(values, false, 1).replace("\n", "");
  }
}
