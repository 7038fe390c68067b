package io.howdah.report.console;

import io.howdah.event.HostStats;
import io.howdah.event.RunEvent;
import io.howdah.report.console.ConsoleSettings.Option;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The recap at a playbook's end: a line a host, then set_stats values where asked for. */
final class RecapText {
  private static final int NAME = 26;
  private static final int COLOURS = 11;

  private interface Painter {
    String tinted(String text, Tint tint);
  }

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
    display.screenLine(line(hostName(name, stats), stats, display::tinted), null);
    display.logLine(line(padded(name, NAME), stats, (text, tint) -> text));
  }

  private static String line(String name, HostStats stats, Painter paint) {
    return String.join(
        " ",
        name,
        ":",
        counter("ok", stats.ok(), Tint.OK, paint),
        counter("changed", stats.changed(), Tint.CHANGED, paint),
        counter("unreachable", stats.unreachable(), Tint.UNREACHABLE, paint),
        counter("failed", stats.failures(), Tint.ERROR, paint),
        counter("skipped", stats.skipped(), Tint.SKIP, paint),
        counter("rescued", stats.rescued(), Tint.OK, paint),
        counter("ignored", stats.ignored(), Tint.WARN, paint));
  }

  private String hostName(String name, HostStats stats) {
    if (!display.settings().colour()) {
      return padded(name, NAME);
    }
    boolean bad = stats.failures() != 0 || stats.unreachable() != 0;
    Tint tint = bad ? Tint.ERROR : stats.changed() != 0 ? Tint.CHANGED : Tint.OK;
    return padded(display.tinted(name, tint), NAME + COLOURS);
  }

  /** Blanks after a text up to a width: a format's first use costs more than the whole recap. */
  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String counter(String name, long value, Tint tint, Painter paint) {
    String cell = padded(name + "=" + value, name.length() + 5);
    return value == 0 ? cell : paint.tinted(cell, tint);
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
