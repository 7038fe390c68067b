package io.howdah.report.html;

import io.howdah.event.HostStats;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What ended a host's run, before everything else. */
final class FailureList {
  private final RunRecord record;
  private final Markup html;

  FailureList(RunRecord record, Markup html) {
    this.record = record;
    this.html = html;
  }

  /** Writes the section, where there is anything to tell. */
  void write() {
    Set<TaskRow.Cell> fatal = fatal();
    if (fatal.isEmpty()) {
      return;
    }
    html.open("section", "class", "failures").element("h2", "Failed").line();
    for (PlayRecord play : record.plays()) {
      for (TaskRow row : play.rows()) {
        row.cells().stream().filter(fatal::contains).forEach(c -> one(play, row, c));
      }
    }
    html.close("section").line();
  }

  /**
   * Failures that no rescue caught. Events don't tell them apart, but the recap says how many they
   * are, and a host that is out comes to no further task: they are its last ones.
   */
  private Set<TaskRow.Cell> fatal() {
    Map<String, Deque<TaskRow.Cell>> byHost = new LinkedHashMap<>();
    record.plays().stream()
        .flatMap(p -> p.rows().stream())
        .flatMap(r -> r.cells().stream())
        .filter(c -> c.status().isFailure())
        .forEach(c -> byHost.computeIfAbsent(c.host, h -> new ArrayDeque<>()).push(c));
    Map<String, HostStats> recap = record.recap().hosts();
    Set<TaskRow.Cell> fatal = new LinkedHashSet<>();
    byHost.forEach(
        (host, cells) -> {
          HostStats stats = recap.getOrDefault(host, HostStats.NONE);
          cells.stream().limit(stats.failures() + stats.unreachable()).forEach(fatal::add);
        });
    return fatal;
  }

  private void one(PlayRecord play, TaskRow row, TaskRow.Cell cell) {
    html.open("article", "class", cell.status().word()).line();
    html.open("h3").element("span", cell.label, "class", "host").text(" ");
    html.element("span", cell.status().word(), "class", "word " + cell.status().word());
    html.close("h3").line();
    html.open("p").element("b", row.task().name()).text(" · " + play.title()).close("p").line();
    new ResultBlock(cell, html).failure();
    if (!row.task().path().isEmpty()) {
      html.open("p", "class", "path").element("code", row.task().path()).close("p").line();
    }
    html.close("article").line();
  }
}
