package io.howdah.report.console;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How the console is written.
 *
 * @param verbosity the number of {@code -v}
 * @param columns width of banners and wrapped warnings; Ansible takes the terminal's less one, 79
 *     where there is none
 * @param colour whether to colour
 * @param options the switches that are on
 * @param colours by tint, Ansible's colour names; missing ones are the defaults
 * @param diffContext lines around a difference
 * @param style how results are written
 */
public record ConsoleSettings(
    int verbosity,
    int columns,
    boolean colour,
    Set<Option> options,
    Map<Tint, String> colours,
    int diffContext,
    ResultStyle style) {

  /** Ansible's switches of its default callback. */
  public enum Option {
    SKIPPED_HOSTS,
    OK_HOSTS,
    FAILED_TO_STDERR,
    CUSTOM_STATS,
    PER_HOST_START,
    CHECK_MODE_MARKERS,
    TASK_PATH_ON_FAILURE,
    TASK_ARGS,
    DEPRECATION_WARNINGS,
    ACTION_WARNINGS,
    VERBOSE_TO_STDERR
  }

  /** Ansible's defaults: plain, 79 columns, quiet. */
  public static ConsoleSettings defaults() {
    return new ConsoleSettings(
        0,
        79,
        false,
        EnumSet.of(
            Option.SKIPPED_HOSTS,
            Option.OK_HOSTS,
            Option.DEPRECATION_WARNINGS,
            Option.ACTION_WARNINGS),
        Map.of(),
        3,
        ResultStyle.JSON);
  }

  /** The same with this verbosity. */
  public ConsoleSettings withVerbosity(int level) {
    return new ConsoleSettings(level, columns, colour, options, colours, diffContext, style);
  }

  /** Whether a switch is on. */
  public boolean has(Option option) {
    return options.contains(option);
  }
}
