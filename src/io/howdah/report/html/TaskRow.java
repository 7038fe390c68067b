package io.howdah.report.html;

import io.howdah.event.TaskInfo;
import io.howdah.event.TaskResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task with what it came to on each host. */
final class TaskRow {
  /** A task on one host; fields are filled as events come. */
  static final class Cell {
    final String host;
    final Instant start;
    Instant end;
    String label;
    @Nullable TaskResult result;
    int retries;
    final List<Map<String, @Nullable Object>> diffs = new ArrayList<>();

    Cell(String host, Instant start) {
      this.host = host;
      this.label = host;
      this.start = start;
      this.end = start;
    }

    Status status() {
      return Status.of(result);
    }

    Duration time() {
      return Duration.between(start, end);
    }
  }

  private final TaskInfo task;
  private final Map<String, Cell> cells = new LinkedHashMap<>();

  TaskRow(TaskInfo task) {
    this.task = task;
  }

  TaskInfo task() {
    return task;
  }

  /** The host's cell, begun at this time if it is new. */
  Cell cell(String host, Instant now) {
    return cells.computeIfAbsent(host, h -> new Cell(h, now));
  }

  @Nullable Cell cell(String host) {
    return cells.get(host);
  }

  Collection<Cell> cells() {
    return cells.values();
  }

  boolean has(Status status) {
    return cells.values().stream().anyMatch(c -> c.status() == status);
  }

  boolean allSkipped() {
    return cells.values().stream().allMatch(c -> c.status() == Status.SKIPPED);
  }

  /** From the first host's start to the last one's end. */
  Duration time() {
    Instant from = cells.values().stream().map(c -> c.start).min(Instant::compareTo).orElse(null);
    Instant to = cells.values().stream().map(c -> c.end).max(Instant::compareTo).orElse(null);
    return from == null || to == null ? Duration.ZERO : Duration.between(from, to);
  }
}
