package io.howdah.report.html;

import io.howdah.event.HostStats;
import io.howdah.report.CheckReports;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The whole page: headline, recap, failures, checks, plays. */
final class Page {
  private static final List<String> COUNTERS =
      List.of("ok", "changed", "unreachable", "failed", "skipped", "rescued", "ignored");

  private final RunRecord record;
  private final Outcome outcome;
  private final Markup html = new Markup();

  Page(RunRecord record, Outcome outcome) {
    this.record = record;
    this.outcome = outcome;
  }

  /** The page's text. */
  String html() {
    PageFiles.head(html, outcome.word() + ": " + files());
    html.open("body").line();
    headline();
    html.open("main").line();
    new FailureList(record, html).write();
    recap();
    record.checks().forEach(this::checks);
    notices();
    plays();
    html.close("main").line();
    html.element("footer", "Written by Howdah at " + Words.moment(record.now()) + ".").line();
    return html.close("body").close("html").line().toString();
  }

  private String files() {
    List<String> names =
        record.playbooks().stream()
            .map(p -> p.file().substring(p.file().lastIndexOf('/') + 1))
            .distinct()
            .toList();
    return names.isEmpty() ? "Howdah" : String.join(", ", names);
  }

  private void headline() {
    html.open("header", "class", outcome.css()).line();
    html.element("h1", outcome.word()).line();
    html.element("p", files(), "class", "files").line();
    if (!outcome.message().isEmpty()) {
      html.element("p", outcome.message(), "class", "message").line();
    }
    boolean check = record.playbooks().stream().anyMatch(RunRecord.PlaybookRecord::checkMode);
    long tasks = record.plays().stream().mapToLong(p -> p.rows().size()).sum();
    html.element(
        "p",
        "%s · %s · %s · started %s%s"
            .formatted(
                Words.time(Duration.between(record.start(), record.now())),
                Words.count(record.recap().hosts().size(), "host"),
                Words.count(tasks, "task"),
                Words.moment(record.start()),
                check ? " · check mode" : ""),
        "class",
        "facts");
    html.line().close("header").line();
  }

  private void recap() {
    Map<String, HostStats> hosts = record.recap().hosts();
    if (hosts.isEmpty()) {
      return;
    }
    html.open("section").element("h2", "Recap").line();
    html.open("div", "class", "scroll").open("table", "class", "recap").line().open("tr");
    html.element("th", "host", "scope", "col");
    COUNTERS.forEach(c -> html.element("th", c, "scope", "col"));
    html.close("tr").line();
    hosts.forEach(this::recapLine);
    html.close("table").close("div").close("section").line();
  }

  private void recapLine(String host, HostStats stats) {
    html.open("tr").element("th", host, "scope", "row");
    List<Long> counts =
        List.of(
            stats.ok(),
            stats.changed(),
            stats.unreachable(),
            stats.failures(),
            stats.skipped(),
            stats.rescued(),
            stats.ignored());
    for (int i = 0; i < counts.size(); i++) {
      boolean none = counts.get(i) == 0;
      html.element("td", counts.get(i).toString(), "class", none ? "none" : COUNTERS.get(i));
    }
    html.close("tr").line();
  }

  private void checks(String stage, List<CheckReports.Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    long failed = lines.stream().filter(l -> !l.passed()).count();
    html.open("section").element("h2", "Proof of " + stage).line();
    html.element("p", failed == 0 ? "All " + lines.size() + " hold." : failed + " do not hold.")
        .line();
    html.open("div", "class", "scroll").open("table", "class", "checks").line();
    html.open("tr");
    List.of("", "check", "where", "found").forEach(t -> html.element("th", t, "scope", "col"));
    html.close("tr").line();
    lines.forEach(this::check);
    html.close("table").close("div").close("section").line();
  }

  private void check(CheckReports.Line line) {
    String word = line.passed() ? "ok" : "failed";
    html.open("tr").element("td", word, "class", word);
    html.element("th", line.what(), "scope", "row").element("td", line.where());
    html.open("td").text(line.found());
    if (!line.lookAt().isEmpty()) {
      html.open("br").text("look at: ").element("code", line.lookAt());
    }
    html.close("td").close("tr").line();
  }

  private void notices() {
    if (record.notices().isEmpty()) {
      return;
    }
    html.open("section").open("details", "class", "notices");
    html.element("summary", Words.count(record.notices().size(), "warning or error message"));
    html.open("ul").line();
    record.notices().forEach(n -> html.element("li", n).line());
    html.close("ul").close("details").close("section").line();
  }

  private void plays() {
    if (record.plays().isEmpty()) {
      return;
    }
    html.open("section", "class", "plays").element("h2", "Plays").line();
    filter("all", "All tasks", true);
    filter("run", "Without skipped", false);
    filter("hot", "Changes and failures", false);
    for (RunRecord.PlaybookRecord playbook : record.playbooks()) {
      if (record.playbooks().size() > 1) {
        html.element("h3", playbook.file()).line();
      }
      playbook.plays().forEach(p -> new PlayTable(p, html).write());
    }
    html.close("section").line();
  }

  /** The style sheet hides rows by which of these is chosen; no script is needed. */
  private void filter(String id, String label, boolean chosen) {
    String[] radio = {"type", "radio", "name", "filter", "id", "filter-" + id};
    String[] checked = {"type", "radio", "name", "filter", "id", "filter-" + id, "checked", ""};
    html.open("input", chosen ? checked : radio);
    html.element("label", label, "for", "filter-" + id).line();
  }
}
