package io.howdah.executor.play;

import io.howdah.action.Args;
import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.executor.RunOptions;
import io.howdah.module.PythonText;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Play;
import io.howdah.templating.Templar;
import io.howdah.templating.value.TemplateException;
import io.howdah.variables.VariableView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    Reader reader = new Reader(play, templar, variables);
    String pattern = reader.pattern();
    return new PlayFields(
        reader.text(Keyword.NAME).filter(n -> !n.isEmpty()).orElse(pattern),
        pattern,
        reader.strategy(options.defaults().strategy()),
        reader.list(Keyword.SERIAL),
        reader.text(Keyword.ORDER).orElse("inventory"),
        reader.percent(),
        reader.flag(Keyword.ANY_ERRORS_FATAL).orElse(options.behaviour().anyErrorsFatal()),
        reader.flag(Keyword.FORCE_HANDLERS).orElse(options.behaviour().forceHandlers()),
        reader.flag(Keyword.GATHER_FACTS).orElse(null),
        reader.flag(Keyword.CHECK_MODE).orElse(null));
  }

  private record Reader(Play play, Templar templar, VariableView variables) {
    @Nullable Object raw(Keyword keyword) {
      Object written = play.keyword(keyword);
      try {
        return templar.render(written, variables);
      } catch (TemplateException e) {
        throw new HowdahException(
            "The field '"
                + keyword.word()
                + "' has an invalid value, which includes an undefined variable. The error was: "
                + e.getMessage(),
            play.location(),
            null,
            ExitCode.PARSE_ERROR,
            e);
      }
    }

    Optional<String> text(Keyword keyword) {
      return Optional.ofNullable(raw(keyword)).map(PythonText::str);
    }

    Optional<Boolean> flag(Keyword keyword) {
      return Optional.ofNullable(raw(keyword)).map(Args::isTrue);
    }

    List<? extends @Nullable Object> list(Keyword keyword) {
      Object value = raw(keyword);
      if (value == null) {
        return List.of();
      }
      return value instanceof List<?> list ? list : List.of(value);
    }

    String pattern() {
      return list(Keyword.HOSTS).stream().map(PythonText::str).collect(Collectors.joining(","));
    }

    @Nullable Double percent() {
      Object value = raw(Keyword.MAX_FAIL_PERCENTAGE);
      return value == null ? null : Double.valueOf(PythonText.str(value).replace("%", "").strip());
    }

    String strategy(String byDefault) {
      String written = text(Keyword.STRATEGY).orElse(byDefault);
      String plain = written.replaceFirst("^ansible\\.(builtin|legacy)\\.", "");
      if (!STRATEGIES.contains(plain)) {
        throw new HowdahException("Invalid play strategy specified: " + written, play.location());
      }
      return plain;
    }
  }
}
