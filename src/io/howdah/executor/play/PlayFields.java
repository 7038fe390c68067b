package io.howdah.executor.play;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.executor.RunOptions;
import io.howdah.executor.keyword.KeywordValues;
import io.howdah.executor.keyword.TaskErrors;
import io.howdah.module.PythonText;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Play;
import io.howdah.templating.Templar;
import io.howdah.templating.value.UndefinedException;
import io.howdah.variables.VariableView;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A play's own keywords, rendered.
 *
 * @param name as shown
 * @param pattern which hosts, comma-separated
 * @param strategy without {@code ansible.builtin.}
 * @param serial batch sizes; empty for one batch
 * @param order of the hosts
 * @param maxFailPercentage or null
 * @param anyErrorsFatal whether one host's failure ends the play for all
 * @param forceHandlers whether handlers run after failures
 * @param gatherFacts true, false, or null where the play does not say
 * @param checkMode whether the play says {@code check_mode: true}, or null
 */
public record PlayFields(
    String name,
    String pattern,
    String strategy,
    List<? extends @Nullable Object> serial,
    String order,
    @Nullable Double maxFailPercentage,
    boolean anyErrorsFatal,
    boolean forceHandlers,
    @Nullable Boolean gatherFacts,
    @Nullable Boolean checkMode) {
  private static final Set<String> STRATEGIES = Set.of("linear", "free", "host_pinned", "debug");

  /** Renders a play's keywords with the variables that no host gives. */
  static PlayFields of(Play play, RunOptions options, Templar templar, VariableView variables) {
    KeywordValues values = new KeywordValues(play, templar, variables);
    return new PlayFields(
        name(play, templar, variables),
        pattern(play, values.list(Keyword.HOSTS).stream().map(PythonText::str).toList()),
        strategy(play, values.text(Keyword.STRATEGY).orElse(options.defaults().strategy())),
        values.list(Keyword.SERIAL),
        values.text(Keyword.ORDER).orElse("inventory"),
        values.percent(Keyword.MAX_FAIL_PERCENTAGE),
        values.flagOr(Keyword.ANY_ERRORS_FATAL, options.behaviour().anyErrorsFatal()),
        values.flag(Keyword.FORCE_HANDLERS, options.behaviour().forceHandlers()),
        values.raw(Keyword.GATHER_FACTS) == null ? null : values.flag(Keyword.GATHER_FACTS, true),
        values.raw(Keyword.CHECK_MODE) == null ? null : values.flagOr(Keyword.CHECK_MODE, false));
  }

  private static String pattern(Play play, List<String> hosts) {
    if (hosts.stream().anyMatch(String::isBlank)) {
      throw new HowdahException(
          "the field 'hosts' is required, and cannot have empty values"
              + TaskErrors.excerpt(play.location()),
          play.location(),
          null,
          ExitCode.PARSE_ERROR,
          null);
    }
    return String.join(",", hosts);
  }

  /** The name, or what is written under hosts, rendered; as written where that can't be done. */
  private static String name(Play play, Templar templar, VariableView variables) {
    try {
      return PythonText.str(templar.render(play.name(), variables));
    } catch (UndefinedException e) {
      return play.name();
    }
  }

  private static String strategy(Play play, String written) {
    String plain = written.replaceFirst("^ansible\\.(builtin|legacy)\\.", "");
    if (!STRATEGIES.contains(plain)) {
      throw new HowdahException(
          "Invalid play strategy specified: " + written,
          play.location(),
          null,
          ExitCode.ERROR,
          null);
    }
    return plain;
  }
}
