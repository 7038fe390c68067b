package io.howdah.report.html;

import io.howdah.event.PlayInfo;
import io.howdah.event.TaskInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A play, or one serial batch of it, as far as it has run. */
final class PlayRecord {
  private final PlayInfo play;
  private final List<TaskRow> rows = new ArrayList<>();
  private final Set<String> hosts;
  private @Nullable String note;

  PlayRecord(PlayInfo play) {
    this.play = play;
    this.hosts = new LinkedHashSet<>(play.batch());
  }

  /** The name, with the number of the batch where there are several. */
  String title() {
    return play.batches() > 1
        ? play.name() + " (batch " + play.batchNumber() + " of " + play.batches() + ")"
        : play.name();
  }

  PlayInfo play() {
    return play;
  }

  @Nullable String note() {
    return note;
  }

  void note(String text) {
    note = text;
  }

  List<String> hosts() {
    return List.copyOf(hosts);
  }

  /** Tasks that any host has met. */
  List<TaskRow> rows() {
    return rows.stream().filter(r -> !r.cells().isEmpty()).toList();
  }

  void start(TaskInfo task) {
    if (latest(task) == null) {
      rows.add(new TaskRow(task));
    }
  }

  /** The host's open cell; a task that comes to a host again (a handler may) gets a new row. */
  TaskRow.Cell cell(TaskInfo task, String host, Instant now) {
    hosts.add(host);
    TaskRow row = latest(task);
    TaskRow.Cell known = row == null ? null : row.cell(host);
    if (row == null || known != null && known.result != null) {
      row = new TaskRow(task);
      rows.add(row);
    }
    return row.cell(host, now);
  }

  private @Nullable TaskRow latest(TaskInfo task) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (rows.get(i).task().id().equals(task.id())) {
        return rows.get(i);
      }
    }
    return null;
  }

  Duration time() {
    return rows().stream().map(TaskRow::time).reduce(Duration.ZERO, Duration::plus);
  }

  /** The longest task's time, for the scale of the bars. */
  Duration longest() {
    return rows().stream().map(TaskRow::time).max(Duration::compareTo).orElse(Duration.ZERO);
  }
}
