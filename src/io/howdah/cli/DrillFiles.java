package io.howdah.cli;

import io.howdah.cli.options.DrillOptions;
import io.howdah.error.HowdahException;
import io.howdah.report.DrillReports;
import io.howdah.report.DrillStory;
import io.howdah.report.DrillTrend;
import io.howdah.report.SummaryReport;
import io.howdah.report.html.DrillPage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The files of a drill; what was measured is kept also when a later fault breaks the run off. */
final class DrillFiles {
  private final CommandContext context;
  private final DrillOptions options;
  private final List<DrillReports.Line> lines = new ArrayList<>();
  private final List<DrillStory> stories = new ArrayList<>();

  DrillFiles(CommandContext context, DrillOptions options) {
    this.context = context;
    this.options = options;
  }

  void add(DrillStory story) {
    stories.add(story);
    lines.add(story.line());
  }

  /** Does the work and writes the files, however it ends; the exit code. */
  int around(Runnable work) {
    try {
      work.run();
      int code = lines.stream().allMatch(DrillReports.Line::good) ? 0 : 1;
      write(code, null);
      return code;
    } catch (HowdahException e) {
      write(e.exitCode().code(), ErrorText.of(e));
      throw e;
    }
  }

  private void write(int code, @Nullable String broken) {
    DrillReports.Occasion occasion = occasion();
    file(options.json, f -> DrillReports.json(f, occasion, lines));
    file(options.junit, f -> DrillReports.junit(f, lines));
    file(options.trend, f -> DrillReports.trend(f, occasion, lines));
    file(options.report, f -> page().write(f, occasion));
    file(options.summary, f -> summary(f, code, broken));
  }

  private DrillPage page() {
    return new DrillPage(
        stories,
        options.trend == null
            ? Map.of()
            : DrillTrend.read(context.directory().resolve(options.trend)));
  }

  private DrillReports.Occasion occasion() {
    String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    return new DrillReports.Occasion(time, context.variable("BUILD_TAG").orElse(""));
  }

  private void summary(Path file, int code, @Nullable String broken) {
    SummaryReport summary = new SummaryReport(file);
    lines.stream()
        .filter(l -> !l.good())
        .forEach(l -> summary.failed(l.leader(), "drill " + l.fault(), l.found()));
    if (broken != null) {
      summary.failed("localhost", "drill", broken);
    }
    summary.write(code);
  }

  private void file(@Nullable Path file, Consumer<Path> writer) {
    if (file != null) {
      writer.accept(context.directory().resolve(file));
    }
  }
}
