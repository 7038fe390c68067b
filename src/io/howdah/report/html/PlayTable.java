package io.howdah.report.html;

import io.howdah.event.TaskInfo;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A play as a matrix of tasks and hosts. */
final class PlayTable {
  /** With more hosts than these, cells are single characters and headings stand upright. */
  private static final int ROOMY = 4;

  private final PlayRecord play;
  private final Markup html;
  private final long longest;

  PlayTable(PlayRecord play, Markup html) {
    this.play = play;
    this.html = html;
    this.longest = Math.max(1, play.longest().toMillis());
  }

  /** Writes the play, open. */
  void write() {
    html.open("details", "class", "play", "open", "").line();
    html.open("summary").element("b", play.title());
    html.element("span", about(), "class", "about").close("summary").line();
    if (play.note() != null) {
      html.element("p", play.note(), "class", "note").line();
    }
    if (!play.rows().isEmpty()) {
      table(play.hosts());
    }
    html.close("details").line();
  }

  private String about() {
    return " %s · %s · %s"
        .formatted(
            Words.count(play.hosts().size(), "host"),
            Words.count(play.rows().size(), "task"),
            Words.time(play.time()));
  }

  private void table(List<String> hosts) {
    boolean roomy = hosts.size() <= ROOMY;
    html.open("div", "class", "scroll");
    html.open("table", "class", roomy ? "matrix" : "matrix dense").line();
    html.open("thead").open("tr").element("th", "task", "scope", "col").line();
    for (String host : hosts) {
      html.open("th", "scope", "col", "class", "host").element("span", host).close("th").line();
    }
    html.element("th", "time", "scope", "col", "class", "time").close("tr").close("thead").line();
    html.open("tbody").line();
    play.rows().forEach(r -> row(r, hosts, roomy));
    html.close("tbody").close("table").close("div").line();
  }

  private void row(TaskRow row, List<String> hosts, boolean roomy) {
    html.open("tr", "class", kind(row));
    html.open("th", "scope", "row", "class", "task");
    task(row);
    html.close("th").line();
    hosts.forEach(h -> cell(row.cell(h), h, roomy));
    time(row);
    html.close("tr").line();
  }

  /** What the filters go by. */
  private static String kind(TaskRow row) {
    boolean hot =
        List.of(Status.CHANGED, Status.FAILED, Status.UNREACHABLE, Status.UNFINISHED).stream()
            .anyMatch(row::has);
    return hot ? "hot" : row.allSkipped() ? "cold" : "warm";
  }

  private void task(TaskRow row) {
    List<TaskRow.Cell> telling =
        row.cells().stream().filter(c -> new ResultBlock(c, html).tells()).toList();
    if (telling.isEmpty()) {
      name(row.task());
      return;
    }
    html.open("details").open("summary");
    name(row.task());
    html.close("summary").line();
    telling.forEach(c -> new ResultBlock(c, html).write());
    if (!row.task().path().isEmpty()) {
      html.open("p", "class", "path").element("code", row.task().path()).close("p");
    }
    html.close("details");
  }

  private void name(TaskInfo task) {
    html.text(task.name());
    if (task.is(TaskInfo.Trait.HANDLER)) {
      html.text(" ").element("small", "handler");
    }
  }

  private void cell(TaskRow.@Nullable Cell cell, String host, boolean roomy) {
    if (cell == null) {
      html.element("td", "", "class", "absent").line();
      return;
    }
    String word = cell.status().word();
    String time = Words.time(cell.time());
    String title = "%s: %s, %s".formatted(host, word, time);
    html.element("td", roomy ? word : cell.status().mark(), "class", word, "title", title).line();
  }

  private void time(TaskRow row) {
    Duration time = row.time();
    String width = String.format(Locale.ROOT, "%.1f", 100.0 * time.toMillis() / longest);
    html.open("td", "class", "time").element("span", Words.time(time));
    html.open("svg", "viewBox", "0 0 100 6", "preserveAspectRatio", "none", "aria-hidden", "true");
    html.open("rect", "width", width, "height", "6").close("rect").close("svg").close("td");
  }
}
