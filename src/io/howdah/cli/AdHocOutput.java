package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskResult;
import io.howdah.report.ConsoleSettings;
import io.howdah.report.Display;
import io.howdah.report.PythonJson;
import io.howdah.report.Tint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an ad-hoc task prints. */
final class AdHocOutput {
  private static final Set<String> PLAIN = Set.of("command", "shell", "raw");

  private final CommandContext context;
  private final Configuration configuration;

  AdHocOutput(CommandContext context, Configuration configuration) {
    this.context = context;
    this.configuration = configuration;
  }

  /** How results are to be shown. */
  record Choice(boolean oneLine, @Nullable String tree, int verbosity) {}

  RunListener listener(Choice choice) {
    ConsoleSettings settings = ConsoleChoice.of(context, configuration, choice.verbosity());
    Display display = new Display(context.out(), context.err(), settings);
    configuration.warnings().forEach(w -> display.warning(w, false));
    return event -> on(event, display);
  }

  private static void on(RunEvent event, Display display) {
    if (event instanceof RunEvent.RunnerFinished finished) {
      result(finished, display);
    } else if (event instanceof RunEvent.Warned warned) {
      display.warning(warned.message(), warned.formatted());
    } else if (event instanceof RunEvent.Errored errored) {
      display.error(errored.message(), errored.wrap());
    }
  }

  private static void result(RunEvent.RunnerFinished event, Display display) {
    TaskResult result = event.result();
    boolean failed = result instanceof TaskResult.Failed;
    if (result instanceof TaskResult.Skipped) {
      display.line(event.host() + " | SKIPPED", Tint.SKIP);
    } else if (result instanceof TaskResult.Unreachable) {
      display.line(event.host() + " | UNREACHABLE! => " + json(result), Tint.UNREACHABLE);
    } else if (PLAIN.contains(event.task().action())) {
      String word = failed ? "FAILED" : result.changed() ? "CHANGED" : "SUCCESS";
      display.line(plain(event.host(), word, result.values()), tint(result));
    } else {
      String word = failed ? "FAILED!" : result.changed() ? "CHANGED" : "SUCCESS";
      display.line(event.host() + " | " + word + " => " + json(result), tint(result));
    }
  }

  private static Tint tint(TaskResult result) {
    return result instanceof TaskResult.Failed
        ? Tint.ERROR
        : result.changed() ? Tint.CHANGED : Tint.OK;
  }

  private static String plain(String host, String word, Map<String, @Nullable Object> values) {
    return "%s | %s | rc=%s >>\n%s%s%s\n"
        .formatted(
            host,
            word,
            values.getOrDefault("rc", -1L),
            values.getOrDefault("stdout", ""),
            values.getOrDefault("stderr", ""),
            values.getOrDefault("msg", ""));
  }

  private static String json(TaskResult result) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(result.values());
    values.remove("invocation");
    values.remove("exception");
    return PythonJson.sorted(values, 4);
  }
}
