package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.cli.config.UnheededSettings;
import io.howdah.cli.options.ReportOptions;
import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.event.RunListener;
import io.howdah.report.CheckReports;
import io.howdah.report.JUnitReport;
import io.howdah.report.JsonLinesReport;
import io.howdah.report.SummaryReport;
import io.howdah.report.callback.TreeReport;
import io.howdah.report.console.ConsoleSettings;
import io.howdah.report.console.Display;
import io.howdah.report.console.LogFile;
import io.howdah.report.console.Notices;
import io.howdah.report.console.ProgressLine;
import io.howdah.report.html.HtmlReport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The listeners of a run: the console, and the files that options and settings ask for. */
final class Reports {
  private final CommandContext context;
  private final Configuration configuration;
  private @Nullable SummaryReport summary;
  private @Nullable HtmlReport page;

  Reports(CommandContext context, Configuration configuration) {
    this.context = context;
    this.configuration = configuration;
  }

  /** What is told where nothing is run: no callback is asked for then. */
  RunListener notices(int verbosity) {
    return new Notices(display(verbosity));
  }

  /** All of a playbook run as one. */
  RunListener listener(ReportOptions options, int verbosity) {
    Display display = display(verbosity);
    List<RunListener> all = console(display, configuration.text("DEFAULT_STDOUT_CALLBACK"));
    all.addAll(new CallbackChoice(configuration, display).enabled());
    files(options, all);
    return RunListener.all(all);
  }

  /**
   * All of an ad-hoc command as one: the callback named by the command, unless the setting
   * bin_ansible_callbacks asks for those of playbooks.
   *
   * @param callback {@code minimal} or {@code oneline}
   * @param tree the folder of {@code --tree}, or null
   */
  RunListener adhoc(String callback, @Nullable String tree, int verbosity) {
    Display display = display(verbosity);
    boolean asPlaybooks = configuration.flag("DEFAULT_LOAD_CALLBACK_PLUGINS");
    String set = configuration.text("DEFAULT_STDOUT_CALLBACK");
    boolean chosen = asPlaybooks && !callback.equals("oneline") && !set.equals("default");
    List<RunListener> all = console(display, chosen ? set : callback);
    if (asPlaybooks) {
      all.addAll(new CallbackChoice(configuration, display).enabled());
    }
    if (tree != null) {
      all.add(new TreeReport(configuration.resolve(tree), display));
    }
    return RunListener.all(all);
  }

  private Display display(int verbosity) {
    ConsoleSettings settings = ConsoleChoice.of(context, configuration, verbosity);
    Display display = new Display(context.out(), context.err(), settings);
    configuration
        .path("DEFAULT_LOG_PATH")
        .filter(LogFile::isWritable)
        .ifPresent(file -> display.logTo(new LogFile(file, Clock.systemDefaultZone())));
    if (verbosity > 0) {
      display.verboseLine(configuration.told());
    }
    configuration.warnings().forEach(w -> display.warning(w, false));
    UnheededSettings.warnings(configuration).forEach(w -> display.warning(w, false));
    return display;
  }

  private List<RunListener> console(Display display, String callback) {
    RunListener stdout = new CallbackChoice(configuration, display).stdout(callback);
    List<RunListener> all = new ArrayList<>(List.of(new Notices(display), stdout));
    if (context.out() instanceof Terminal.Stream stream && stream.foot() != null) {
      all.add(
          new ProgressLine(stream.foot(), display.settings().columns(), System::nanoTime).start());
    }
    return all;
  }

  /** A listener with the files that options ask for beside it. */
  RunListener withFiles(RunListener console, ReportOptions options) {
    List<RunListener> all = new ArrayList<>(List.of(console));
    files(options, all);
    return RunListener.all(all);
  }

  private void files(ReportOptions options, List<RunListener> all) {
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
    if (options.report != null) {
      page = new HtmlReport(context.directory().resolve(options.report), Clock.systemUTC());
      all.add(page);
    }
  }

  /** Does the work and writes what is written last, however it ends; the exit code again. */
  int around(IntSupplier work) {
    try {
      return finish(work.getAsInt());
    } catch (RuntimeException | Error e) {
      broken(e);
      throw e;
    }
  }

  private void broken(Throwable e) {
    HowdahException known = e instanceof HowdahException h ? h : null;
    String message = known != null ? ErrorText.of(known) : e.toString();
    if (page != null) {
      page.broken(message);
    }
    if (summary != null) {
      summary.failed("localhost", "howdah", message);
      summary.write(known != null ? known.exitCode().code() : ExitCode.BUG.code());
    }
  }

  /** Tells what a stage of the cluster proved. */
  void checks(String stage, List<CheckReports.Line> lines) {
    if (page != null) {
      page.checks(stage, lines);
    }
    if (summary != null) {
      CheckReports.failures(summary, lines);
    }
  }

  private int finish(int exitCode) {
    if (page != null) {
      page.finish(exitCode);
    }
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
