package io.howdah.cli;

import io.howdah.cli.config.Configuration;
import io.howdah.engine.ResultYaml;
import io.howdah.report.console.ConsoleSettings;
import io.howdah.report.console.ConsoleSettings.Option;
import io.howdah.report.console.ResultStyle;
import io.howdah.report.console.Tint;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the console is written here: terminal, colours and the switches of Ansible's callback. */
public final class ConsoleChoice {
  private ConsoleChoice() {}

  /** From settings, environment and the terminal. */
  public static ConsoleSettings of(
      CommandContext context, Configuration configuration, int verbosity) {
    return new ConsoleSettings(
        verbosity,
        columns(context),
        colour(configuration),
        options(configuration),
        colours(configuration),
        configuration.number("DIFF_CONTEXT"),
        style(configuration));
  }

  private static int columns(CommandContext context) {
    int width =
        context.variable("COLUMNS").filter(c -> c.matches("\\d+")).map(Integer::valueOf).orElse(80);
    return (Terminal.attached() ? Math.max(width, 2) : 80) - 1;
  }

  private static boolean colour(Configuration configuration) {
    if (configuration.flag("ANSIBLE_FORCE_COLOR")) {
      return true;
    }
    boolean refused =
        configuration.value("ANSIBLE_NOCOLOR").origin().equals("env: NO_COLOR")
            || configuration.flag("ANSIBLE_NOCOLOR");
    return !refused && Terminal.attached();
  }

  private static Set<Option> options(Configuration configuration) {
    Set<Option> on = EnumSet.noneOf(Option.class);
    add(on, Option.SKIPPED_HOSTS, configuration.flag("DISPLAY_SKIPPED_HOSTS"));
    add(on, Option.OK_HOSTS, extra(configuration, "DISPLAY_OK_HOSTS", true));
    add(on, Option.FAILED_TO_STDERR, extra(configuration, "DISPLAY_FAILED_STDERR", false));
    add(on, Option.CUSTOM_STATS, extra(configuration, "SHOW_CUSTOM_STATS", false));
    add(on, Option.PER_HOST_START, extra(configuration, "SHOW_PER_HOST_START", false));
    add(on, Option.CHECK_MODE_MARKERS, extra(configuration, "CHECK_MODE_MARKERS", false));
    add(on, Option.TASK_PATH_ON_FAILURE, extra(configuration, "SHOW_TASK_PATH_ON_FAILURE", false));
    add(on, Option.TASK_ARGS, configuration.flag("DISPLAY_ARGS_TO_STDOUT"));
    add(on, Option.DEPRECATION_WARNINGS, configuration.flag("DEPRECATION_WARNINGS"));
    add(on, Option.VERBOSE_TO_STDERR, configuration.flag("VERBOSE_TO_STDERR"));
    add(on, Option.ACTION_WARNINGS, configuration.flag("ACTION_WARNINGS"));
    return on;
  }

  private static ResultStyle style(Configuration configuration) {
    String format = named(configuration, "CALLBACK_RESULT_FORMAT").orElse("json");
    Boolean pretty =
        named(configuration, "CALLBACK_FORMAT_PRETTY").map(ConsoleChoice::truth).orElse(null);
    return new ResultStyle(format.equals("yaml"), pretty, ConsoleChoice::yaml);
  }

  private static String yaml(@Nullable Object value, ResultStyle.Form form) {
    return ResultYaml.write(value, form.indent(), form.width(), form.lossy());
  }

  private static void add(Set<Option> on, Option option, boolean wanted) {
    if (wanted) {
      on.add(option);
    }
  }

  /** Settings of the callback itself, which Ansible keeps apart from its own table. */
  private static boolean extra(Configuration configuration, String name, boolean otherwise) {
    return named(configuration, name).map(ConsoleChoice::truth).orElse(otherwise);
  }

  private static boolean truth(String text) {
    return text.strip().matches("(?i)y|yes|on|1|true|t");
  }

  private static Optional<String> named(Configuration configuration, String name) {
    String key = "defaults." + name.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(configuration.environment().get("ANSIBLE_" + name))
        .or(() -> configuration.iniValue(key));
  }

  private static Map<Tint, String> colours(Configuration configuration) {
    Map<Tint, String> colours = new EnumMap<>(Tint.class);
    for (Tint tint : Tint.values()) {
      colours.put(tint, configuration.text("COLOR_" + tint.name()));
    }
    return colours;
  }
}
