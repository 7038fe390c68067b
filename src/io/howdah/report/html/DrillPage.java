package io.howdah.report.html;

import io.howdah.report.DrillReports;
import io.howdah.report.DrillStory;
import io.howdah.report.DrillTrend;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What drills measured, as a page: a strip of time for each fault, and how its gaps went from run
 * to run. Like {@link HtmlReport}'s it holds no script and no inline style.
 */
public final class DrillPage {
  private static final int CHART_WIDTH = 240;
  private static final int CHART_HEIGHT = 60;
  private static final int MOST_POINTS = 60;

  private final List<DrillStory> stories;
  private final Map<String, List<DrillTrend.Point>> trend;
  private final Markup html = new Markup();

  /** Takes what was measured now, and earlier runs' points by fault; this run's are among them. */
  public DrillPage(List<DrillStory> stories, Map<String, List<DrillTrend.Point>> trend) {
    this.stories = stories;
    this.trend = trend;
  }

  /** Writes {@code index.html} and its style sheet into a folder, which is made. */
  public void write(Path folder, DrillReports.Occasion occasion) {
    PageFiles.write(folder, html(occasion));
  }

  private String html(DrillReports.Occasion occasion) {
    PageFiles.head(html, "Drill");
    html.open("body").line();
    headline(occasion);
    html.open("main").line();
    faults();
    trends();
    return html.close("main").close("body").close("html").line().toString();
  }

  private void headline(DrillReports.Occasion occasion) {
    boolean good = stories.stream().allMatch(s -> s.line().good());
    long lost = stories.stream().mapToLong(s -> s.line().lost()).sum();
    html.open("header", "class", good ? "ok" : "failed").line();
    html.element(
        "h1",
        lost > 0
            ? Words.count(lost, "acknowledged row") + " lost"
            : good ? "Nothing lost, whole again" : "Not whole again");
    String build = occasion.build().isEmpty() ? "" : " · " + occasion.build();
    html.element(
        "p",
        Words.count(stories.size(), "fault") + " · " + occasion.time() + build,
        "class",
        "facts");
    html.line().close("header").line();
  }

  private void faults() {
    html.open("section").element("h2", "What a client saw").line();
    html.element(
        "p",
        "From the blow on: writes above, reads below; red is when there were none.",
        "class",
        "about");
    html.open("div", "class", "scroll").open("table", "class", "drill").line().open("tr");
    List.of("fault", "leader", "time", "write gap", "read gap", "lost", "on a standby", "")
        .forEach(t -> html.element("th", t, "scope", "col"));
    html.close("tr").line();
    double longest = stories.stream().mapToDouble(DrillStory::seconds).max().orElse(1);
    stories.forEach(s -> fault(s, longest));
    html.close("table").close("div").close("section").line();
  }

  private void fault(DrillStory story, double longest) {
    DrillReports.Line line = story.line();
    html.open("tr").element("th", line.fault(), "scope", "row").element("td", line.leader());
    strip(story, longest);
    html.element("td", seconds(line.writeGap())).element("td", seconds(line.readGap()));
    html.element("td", String.valueOf(line.lost()), "class", line.lost() == 0 ? "ok" : "failed");
    html.element("td", String.valueOf(line.standbyHits()));
    html.element(
        "td", line.whole() ? "whole again" : "not whole", "class", line.whole() ? "ok" : "failed");
    html.close("tr").line();
  }

  private void strip(DrillStory story, double longest) {
    html.open("td", "class", "strip");
    html.open(
        "svg", "viewBox", "0 0 %s 10".formatted(number(longest)), "preserveAspectRatio", "none");
    track(story.seconds(), story.writes(), "0", "writes");
    track(story.seconds(), story.reads(), "5.5", "reads");
    html.close("svg").close("td");
  }

  private void track(double seconds, List<DrillStory.Outage> outages, String y, String what) {
    html.open("rect", "class", "up", "y", y, "width", number(seconds), "height", "4.5");
    html.element("title", what + " go on").close("rect");
    for (DrillStory.Outage outage : outages) {
      html.open(
          "rect",
          "class",
          "down",
          "x",
          number(outage.start()),
          "y",
          y,
          "width",
          number(outage.length()),
          "height",
          "4.5");
      html.element(
              "title",
              "no %s from %s to %s"
                  .formatted(
                      what, seconds(outage.start()), seconds(outage.start() + outage.length())))
          .close("rect");
    }
  }

  private void trends() {
    if (trend.values().stream().noneMatch(points -> points.size() > 1)) {
      return;
    }
    html.open("section").element("h2", "From run to run").line();
    html.element("p", "The longest time without a write, in seconds.", "class", "about");
    html.open("div", "class", "trends").line();
    trend.forEach(this::chart);
    html.close("div").close("section").line();
  }

  private void chart(String fault, List<DrillTrend.Point> all) {
    List<DrillTrend.Point> points = all.subList(Math.max(0, all.size() - MOST_POINTS), all.size());
    double most = points.stream().mapToDouble(DrillTrend.Point::writeGap).max().orElse(1);
    html.open("figure").element("figcaption", fault + ", at most " + seconds(most));
    html.open("svg", "viewBox", "-4 -4 %d %d".formatted(CHART_WIDTH + 8, CHART_HEIGHT + 8));
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      line.append(place(i, points, most)).append(' ');
    }
    html.open("polyline", "points", line.toString().strip()).close("polyline");
    for (int i = 0; i < points.size(); i++) {
      dot(points.get(i), place(i, points, most).split(","));
    }
    html.close("svg").close("figure").line();
  }

  private void dot(DrillTrend.Point point, String... place) {
    String kind = point.lost() == 0 ? "good" : "bad";
    html.open("circle", "class", kind, "cx", place[0], "cy", place[1], "r", "3");
    html.element(
            "title",
            "%s %s: %s, %d lost"
                .formatted(point.time(), point.build(), seconds(point.writeGap()), point.lost()))
        .close("circle");
  }

  private static String place(int index, List<DrillTrend.Point> points, double most) {
    double x = points.size() == 1 ? 0 : (double) CHART_WIDTH * index / (points.size() - 1);
    double y = CHART_HEIGHT - CHART_HEIGHT * points.get(index).writeGap() / Math.max(most, 0.001);
    return number(x) + "," + number(y);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.1f s", value);
  }
}
