package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.cli.options.ReportOptions;
import io.howdah.error.HowdahException;
import io.howdah.event.RunListener;
import io.howdah.report.ConsoleReport;
import io.howdah.report.Display;
import io.howdah.report.JUnitReport;
import io.howdah.report.JsonLinesReport;
import io.howdah.report.SummaryReport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The listeners of a run: the console, and the files that options and settings ask for. */
final class Reports {
  private final CommandContext context;
  private final Configuration configuration;
  private @Nullable SummaryReport summary;

  Reports(CommandContext context, Configuration configuration) {
    this.context = context;
    this.configuration = configuration;
  }

  /** All of them as one. */
  RunListener listener(ReportOptions options, int verbosity) {
    List<RunListener> all = new ArrayList<>();
    Display display =
        new Display(
            context.out(), context.err(), ConsoleChoice.of(context, configuration, verbosity));
    configuration.warnings().forEach(w -> display.warning(w, false));
    all.add(new ConsoleReport(display));
    if (options.jsonLog != null) {
      all.add(new JsonLinesReport(open(context.directory().resolve(options.jsonLog))));
    }
    if (options.junit != null) {
      all.add(new JUnitReport(context.directory().resolve(options.junit)));
    }
    if (options.summary != null) {
      summary = new SummaryReport(context.directory().resolve(options.summary));
      all.add(summary);
    }
    return RunListener.all(all);
  }

  /** Writes what is written last; the exit code again. */
  int finish(int exitCode) {
    if (summary != null) {
      summary.write(exitCode);
    }
    return exitCode;
  }

  private static PrintStream open(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return new PrintStream(
          new BufferedOutputStream(Files.newOutputStream(file)), false, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new HowdahException("can't write the report " + file + ": " + e.getMessage(), e);
    }
  }
}
